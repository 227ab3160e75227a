import type { AlertProps } from './Alert.tsx'
import { useComponents } from './components.ts'

/** Renders the alert of the surrounding screen. For components that render that screen, and so are outside of its `components`. */
export function StatusAlert(props: AlertProps) {
  const { Alert } = useComponents()
  return <Alert {...props} />
}
