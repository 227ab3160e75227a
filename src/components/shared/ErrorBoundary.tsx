import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** Renders in place of children that threw. `retry` renders them again. */
  fallback: (retry: () => void) => ReactNode
  children: ReactNode
}

/** Keeps an error of a lazy-loaded part from unmounting the host app. React reports the error. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError = () => ({ hasFailed: true })

  private readonly retry = () => this.setState({ hasFailed: false })

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback(this.retry) : this.props.children
  }
}
