import type { AuthError } from '../../errors.ts'
import { formatList } from '../../messages/formatList.ts'
import { interpolate } from '../../messages/interpolate.ts'
import type { ErrorMessages } from '../../messages/messages.ts'
import { identifierKind } from '../../poolConfig/identifierKind.ts'
import type { PoolConfig } from '../../poolConfig/poolConfig.ts'
import { attributeLabel } from './attributeLabel.ts'
import { validationMessage } from './validationMessage.ts'

/** What the sentence about an error depends on. */
export type ShownError = Pick<AuthError, 'code'> & Partial<Pick<AuthError, 'field' | 'fieldErrors' | 'notice' | 'hint'>>

/** Returns the sentence about an error that isn't shown at its field: it names the attribute. */
export function alertMessage(error: ShownError, messages: ErrorMessages, pool: PoolConfig): string {
  const sentence = errorMessage(error, messages, pool)
  const isAboutAttribute = error.code === 'required' || error.code === 'invalidValue'
  return isAboutAttribute && error.field && !error.notice
    ? `${attributeLabel(error.field, messages)}: ${sentence}`
    : sentence
}

/** Returns the text that tells the user about an error: one sentence, and what else could be wrong. */
export function errorMessage(error: ShownError, messages: ErrorMessages, pool: PoolConfig): string {
  const sentence = errorSentence(error, messages, pool)
  return error.hint ? interpolate(messages.withClockHint, { error: sentence }) : sentence
}

function errorSentence(error: ShownError, messages: ErrorMessages, pool: PoolConfig): string {
  const { code, field, notice } = error
  const { errors } = messages
  if (notice) return notice
  switch (code) {
    case 'wrongCredentials':
      return errors.wrongCredentials[identifierKind(pool)]
    case 'invalidUsername':
      return invalidIdentifier(messages, pool)
    case 'passwordTooShort':
      // Only the pool knows its minimum, unless the host app states it.
      return pool.passwordPolicy?.MinimumLength
        ? validationMessage(code, field, messages, pool)
        : errors.passwordRejected
    case 'invalidValue':
      return validationMessage(code, field, messages, pool)
    case 'missingAttribute':
    case 'providerMissesAttribute': {
      const names = error.fieldErrors?.map((one) => one.field) ?? (field ? [field] : [])
      const labels = names.map((name) => attributeLabel(name, messages))
      return interpolate(errors[code], { list: formatList(labels, messages.locale) })
    }
    default:
      return errors[code]
  }
}

/** Where users sign in with an address, there is no username to choose. */
function invalidIdentifier({ errors }: ErrorMessages, pool: PoolConfig): string {
  const kind = identifierKind(pool)
  if (kind === 'phone') return errors.invalidPhone
  return kind === 'email' ? errors.invalidEmail : errors.invalidUsername
}
