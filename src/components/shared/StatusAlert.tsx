import type { AlertProps } from './Alert.tsx'
import { useComponents } from './components.ts'

/** Draws the alert of the screen around it. For components that draw that screen themselves, above which its `components` do not reach. */
export function StatusAlert(props: AlertProps) {
  const { Alert } = useComponents()
  return <Alert {...props} />
}
