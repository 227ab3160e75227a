import { Component, forwardRef, type ReactNode, type RefObject } from 'react'
import type { RootProps } from './rootProps.ts'
import { useElementRef } from './useElementRef.ts'

interface StepFocusProps extends RootProps {
  /** Changes with the step. */
  step: string
  /** What takes the focus: the first empty field, or the heading. Default: `'field'`. */
  focusTarget?: 'field' | 'heading' | undefined
  children: ReactNode
}

interface StepFocusElementProps extends StepFocusProps {
  elementRef: RefObject<HTMLDivElement | null>
}

/** A class, because only `getSnapshotBeforeUpdate` runs while the focus is still in the old step. */
class StepFocusElement extends Component<StepFocusElementProps> {
  override getSnapshotBeforeUpdate(previous: StepFocusElementProps): boolean {
    const isNewStep = previous.step !== this.props.step
    return isNewStep && hasFocus(this.props.elementRef.current)
  }

  override componentDidUpdate(_props: StepFocusElementProps, _state: unknown, focusWasInside: boolean): void {
    if (focusWasInside) focusNextStep(this.props.elementRef.current, this.props.focusTarget)
  }

  override render(): ReactNode {
    const { step: _, focusTarget: _target, elementRef, children, ...rootProps } = this.props
    return (
      <div {...rootProps} ref={elementRef}>
        {children}
      </div>
    )
  }
}

/**
 * Moves the focus when another step replaces the one that has it: to the first empty field, or else the first field, the heading or a
 * button. Does nothing on the first render, nor while the focus is elsewhere.
 */
export const StepFocus = forwardRef<HTMLDivElement, StepFocusProps>(function StepFocus(props, ref) {
  return <StepFocusElement {...props} elementRef={useElementRef(ref)} />
})

/** Asks the element's own document or shadow root: outside a shadow root, its host has the focus. */
function hasFocus(element: HTMLElement | null): boolean {
  const root = element?.getRootNode() as Document | ShadowRoot | undefined
  return !!element?.contains(root?.activeElement ?? null)
}

/** A select without a name belongs to the input after it. */
const FIELDS = 'input:not([readonly]), select[name]'

/** A host app's own card marks its heading by the attribute. */
const HEADINGS = ':is(h1, h2, h3, h4, h5, h6).pg-title, [tabindex="-1"]'

function focusNextStep(root: HTMLElement | null, focusTarget: StepFocusProps['focusTarget']): void {
  const shown = <Target extends HTMLElement>(selector: string) =>
    [...(root?.querySelectorAll<Target>(selector) ?? [])].filter((element) => !element.closest('[hidden]'))
  const fields = shown<HTMLInputElement | HTMLSelectElement>(FIELDS)
  const field = fields.find(({ value }) => !value) ?? fields[0]
  const target = focusTarget === 'heading' ? shown(HEADINGS)[0] : (field ?? shown(`${HEADINGS}, button`)[0])
  // Not earlier: a modal dialog would focus the heading in place of the first field.
  if (target?.matches('.pg-title')) target.tabIndex = -1
  target?.focus()
}
