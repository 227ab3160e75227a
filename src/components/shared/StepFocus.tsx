import { Component, createRef, type ReactNode } from 'react'

interface StepFocusProps {
  /** Another value is another step. */
  step: string
  className?: string
  'data-pg-scope'?: string
  'data-pg-scheme'?: string
  'data-pg-look'?: string
  children: ReactNode
}

/**
 * When a step gives way to another, the focus would fall out of the page: it goes to the first field of the
 * new step that is still empty, or its heading, or its button. Only where it was inside; nothing steals it on first sight.
 * A class, because only `getSnapshotBeforeUpdate` sees where the focus was.
 */
export class StepFocus extends Component<StepFocusProps> {
  #root = createRef<HTMLDivElement>()

  override getSnapshotBeforeUpdate(previous: StepFocusProps): boolean {
    return previous.step !== this.props.step && !!this.#root.current?.contains(document.activeElement)
  }

  override componentDidUpdate(_props: StepFocusProps, _state: unknown, focusWasInside: boolean): void {
    if (!focusWasInside) return
    const root = this.#root.current
    const inputs = [...(root?.querySelectorAll<HTMLInputElement>('input:not([readonly])') ?? [])]
    const next =
      inputs.find((input) => !input.value) ?? inputs[0] ?? root?.querySelector<HTMLElement>('[tabindex="-1"], button')
    next?.focus()
  }

  override render(): ReactNode {
    const { step: _, children, ...rootProps } = this.props
    return (
      <div ref={this.#root} {...rootProps}>
        {children}
      </div>
    )
  }
}
