import * as kit from 'poolgate'
import type { ComponentProps, ForwardRefExoticComponent } from 'react'

/** `npm run typecheck` checks here what the props of the public components accept. Nothing runs. */

type Kit = typeof kit
/** The components that draw a root element: all but the provider. */
type ComponentName = {
  [Name in keyof Kit]: Kit[Name] extends ForwardRefExoticComponent<infer _Props> ? Name : never
}[keyof Kit]
type Props<Name extends ComponentName> = ComponentProps<Kit[Name]>

/** The optional props that refuse an explicit `undefined`, as hosts with `exactOptionalPropertyTypes` pass it. */
type RefusingUndefined<AllProps> = AllProps extends unknown
  ? {
      [Prop in keyof AllProps]-?: Record<never, never> extends Pick<AllProps, Prop>
        ? Record<Prop, undefined> extends Pick<AllProps, Prop>
          ? never
          : Prop
        : never
    }[keyof AllProps]
  : never

export const acceptsUndefined: { [Name in ComponentName]: RefusingUndefined<Props<Name>> } extends Record<
  ComponentName,
  never
>
  ? true
  : false = true

export const providerAcceptsUndefined: [RefusingUndefined<kit.PoolgateProviderProps>] extends [never] ? true : false =
  true

export const hasNoStyle: { [Name in ComponentName]: 'style' extends keyof Props<Name> ? Name : never } extends Record<
  ComponentName,
  never
>
  ? true
  : false = true

export const hasRootProps: {
  [Name in ComponentName]: Exclude<'className' | 'id' | 'ref' | 'onClick', keyof Props<Name>>
} extends Record<ComponentName, never>
  ? true
  : false = true

// @ts-expect-error: appearance is set by tokens and classes.
export const styled = <kit.SignIn style={{ color: 'red' }} />

// @ts-expect-error: the kit draws the content.
export const filled = <kit.SignIn>content</kit.SignIn>

export const undefinedEverywhere = <kit.AccountScreen section={undefined} className={undefined} methods={undefined} />

/** Fails if the list is empty, because then the checks above would always pass. */
export const names: ComponentName[] = ['AccountScreen', 'SignIn', 'SignOutButton', 'RequireReauthentication']
