import type { FormEvent } from 'react'
import { normalizeCode } from '../../poolConfig/normalizeInput.ts'

/** The number of digits of every authenticator app's code that the service accepts (docs/protocol.md §3.6). */
export const TOTP_LENGTH = 6

/** The last code that each input has submitted by itself. Outside of React, which must not hold codes. */
const submittedCodes = new WeakMap<EventTarget, string>()

/**
 * Returns a handler for the input of a code that submits its form once the code is complete: once for each value, and never when the user
 * deletes something.
 *
 * @param length The number of digits of a complete code. Without it, only the user submits.
 */
export const submitWhenComplete =
  (length: number | undefined) =>
  ({ currentTarget, nativeEvent }: FormEvent<HTMLInputElement>): void => {
    const { inputType = '' } = nativeEvent as InputEvent
    const code = normalizeCode(currentTarget.value)
    if (code.length !== length || !/^\d+$/.test(code) || inputType.startsWith('delete')) return
    if (submittedCodes.get(currentTarget) === code) return
    submittedCodes.set(currentTarget, code)
    currentTarget.form?.requestSubmit()
  }
