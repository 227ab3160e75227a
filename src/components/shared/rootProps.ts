import {
  type Context,
  createContext,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type KeyboardEvent,
  type RefAttributes,
  useContext,
} from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useIsTranslated } from '../../hooks/useIsTranslated.ts'
import { SCOPE_ATTRIBUTE } from '../../theme/styleScope.ts'

/**
 * DOM attributes that every public component passes to its root element. `className` is added to the kit's own class. There is no
 * `style`: a strict content security policy would block it in server-rendered pages.
 */
export type RootProps = Omit<HTMLAttributes<HTMLElement>, 'style' | 'children' | `dangerously${string}`>

/** A component that passes `ref` to its root element. */
export type RootComponent<Props, Root = HTMLDivElement> = ForwardRefExoticComponent<Props & RefAttributes<Root>>

/** Whether the kit stays invisible for a moment because a known stylesheet is not applied yet. */
export const AppearancePendingContext: Context<boolean> = createContext(false)

/** The props of an element: the host's, and the marks of a root of the kit. */
interface MarkedRootProps extends RootProps {
  [SCOPE_ATTRIBUTE]: string | undefined
  'data-pg-scheme': string | undefined
  'data-pg-look': string | undefined
}

/** Returns the props of a root element of the kit: the host's, its class, its style scope and its color scheme. */
export function useRootProps(hostProps: RootProps, elementClass?: string): MarkedRootProps {
  const { styleScope, colorScheme, languageAttributes } = usePoolgate()
  const isAppearancePending = useContext(AppearancePendingContext)
  const isTranslated = useIsTranslated()
  return {
    ...languageAttributes,
    ...hostProps,
    className: joinClasses('pg-root', elementClass, hostProps.className),
    [SCOPE_ATTRIBUTE]: styleScope,
    'data-pg-scheme': colorScheme === 'auto' ? undefined : colorScheme,
    'data-pg-look': isTranslated ? (isAppearancePending ? 'awaited' : undefined) : 'pending',
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      ignoreHeldEnter(event)
      hostProps.onKeyDown?.(event)
    },
  }
}

/** While the user holds Enter, browsers press the button or submit the form again and again. Only the first time counts. */
function ignoreHeldEnter(event: KeyboardEvent<HTMLElement>): void {
  const isText = (event.target as Element).matches('textarea, [contenteditable]')
  if (event.repeat && event.key === 'Enter' && !isText) event.preventDefault()
}

/** Returns the props of a component's root element if an outer element has scope and scheme. */
export function unscopedRootProps(hostProps: RootProps, elementClass?: string): MarkedRootProps {
  return {
    ...hostProps,
    className: joinClasses(elementClass, hostProps.className),
    // Set explicitly, so that the host's attributes can't mark it as a root of the kit.
    [SCOPE_ATTRIBUTE]: undefined,
    'data-pg-scheme': undefined,
    'data-pg-look': undefined,
  }
}

const joinClasses = (...classes: (string | undefined)[]): string | undefined =>
  classes.filter(Boolean).join(' ') || undefined
