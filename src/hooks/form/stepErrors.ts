import { warnDeveloper } from '../../client/warnDeveloper.ts'
import type { AuthError, AuthErrorCode, AuthFieldError } from '../../errors.ts'
import type { ProvidedMessages } from '../../messages/mergeMessages.ts'
import type { ErrorMessages } from '../../messages/messages.ts'
import { identifierKind } from '../../poolConfig/identifierKind.ts'
import type { PoolConfig } from '../../poolConfig/poolConfig.ts'
import { errorField } from './errorField.ts'
import { alertMessage, errorMessage } from './errorMessage.ts'
import { withErrors } from './withErrors.ts'

/** An error as a form shows it: at one of its fields, or, without a field, for the form as a whole. */
export interface ShownStepError {
  field?: string
  code: AuthErrorCode
  message: string
}

/**
 * Returns what a form shows about an error: a sentence at each of its fields that the error is about, and one for the form about the
 * rest. Warns the developer about required attributes that the form doesn't ask for.
 *
 * @param present The names of the form's fields, in order.
 */
export function stepErrors(
  error: AuthError,
  present: readonly string[],
  provided: ProvidedMessages,
  pool: PoolConfig,
): ShownStepError[] {
  const messages = withErrors(provided)
  const identifier = identifierKind(pool)
  const found = error.fieldErrors.length ? error.fieldErrors : [{ code: error.code, field: undefined }]
  const shown = new Map<string, ShownStepError>()
  const others: AuthFieldError[] = []
  for (const { code, field } of found) {
    const place = errorField({ code, field }, present, identifier)
    const message = errorMessage({ code, field, notice: error.notice, hint: error.hint }, messages, pool)
    if (place === undefined) others.push({ code, field: field ?? '' })
    else if (!shown.has(place)) shown.set(place, { field: place, code, message })
  }
  const ordered = present.flatMap((name) => shown.get(name) ?? [])
  const formError = others.length ? [aboutForm(error, others, messages, pool)] : []
  return [...ordered, ...formError]
}

/** Returns the one error of the form as a whole. */
function aboutForm(
  error: AuthError,
  others: readonly AuthFieldError[],
  messages: ErrorMessages,
  pool: PoolConfig,
): ShownStepError {
  const missing = others.filter(({ code, field }) => code === 'required' && field)
  const [first] = others
  if (!missing.length || error.notice) {
    const code = first?.code ?? error.code
    return { code, message: alertMessage({ code, field: first?.field, notice: error.notice }, messages, pool) }
  }
  warnDeveloper(
    `The pool requires ${missing.map(({ field }) => field).join(', ')}, but the form doesn't ask for it. Add it to ` +
      'schemaAttributes or signUpAttributes of the pool prop of PoolgateProvider.',
  )
  return {
    code: 'missingAttribute',
    message: errorMessage({ code: 'missingAttribute', fieldErrors: missing }, messages, pool),
  }
}
