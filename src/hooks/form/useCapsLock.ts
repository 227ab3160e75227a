import { type KeyboardEvent, useState } from 'react'

/** Returns whether Caps Lock is on, as far as keys that were pressed in an input tell, and the handlers for the input. */
export function useCapsLock() {
  const [isOn, setOn] = useState(false)
  const look = (event: KeyboardEvent) => setOn(event.getModifierState('CapsLock'))
  return { isOn, handlers: { onKeyDown: look, onKeyUp: look, onBlur: () => setOn(false) } }
}
