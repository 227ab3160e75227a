import type { AuthError } from '../../errors.ts'
import { formatList } from '../../messages/formatList.ts'
import { interpolate } from '../../messages/interpolate.ts'
import type { StartMessages } from '../../messages/messages.ts'
import { interpolateNumbers } from '../../messages/plural.ts'
import { identifierKind } from '../../poolConfig/identifierKind.ts'
import type { PoolConfig } from '../../poolConfig/poolConfig.ts'
import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { attributeLabel } from './attributeLabel.ts'

/** What the sentence about an error depends on. */
export type ShownError = Pick<AuthError, 'code'> & Partial<Pick<AuthError, 'field' | 'fieldErrors' | 'notice' | 'hint'>>

/**
 * Returns a function that puts an error into words, in the language of the provider's messages.
 *
 * @example
 * const errorMessage = useErrorMessage()
 * return error && <p role="alert">{errorMessage(error)}</p>
 */
export function useErrorMessage(): (error: ShownError) => string {
  const { messages, pool } = usePoolgate()
  return (error) => errorMessage(error, messages, pool)
}

/** Returns the sentence about an error that isn't shown at its field: it names the attribute. */
export function alertMessage(error: ShownError, messages: StartMessages, pool: PoolConfig): string {
  const sentence = errorMessage(error, messages, pool)
  const isAboutAttribute = error.code === 'required' || error.code === 'invalidValue'
  return isAboutAttribute && error.field && !error.notice
    ? `${attributeLabel(error.field, messages)}: ${sentence}`
    : sentence
}

/** Returns the text that tells the user about an error: one sentence, and what else could be wrong. */
export function errorMessage(error: ShownError, messages: StartMessages, pool: PoolConfig): string {
  const sentence = errorSentence(error, messages, pool)
  return error.hint ? interpolate(messages.withClockHint, { error: sentence }) : sentence
}

function errorSentence(error: ShownError, messages: StartMessages, pool: PoolConfig): string {
  const { code, field, notice } = error
  const { errors } = messages
  if (notice) return notice
  switch (code) {
    case 'wrongCredentials':
      return errors.wrongCredentials[identifierKind(pool)]
    case 'invalidUsername':
      return invalidIdentifier(messages, pool)
    case 'passwordTooShort': {
      // Only the pool knows its minimum, unless the host app states it.
      const count = pool.passwordPolicy?.MinimumLength
      return count ? interpolateNumbers(errors.passwordTooShort, { count }, messages.locale) : errors.passwordRejected
    }
    case 'invalidValue':
      return (
        outOfBounds(
          pool.schemaAttributes?.find(({ Name }) => Name === field),
          messages,
        ) ?? errors.invalidValue
      )
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
function invalidIdentifier({ errors }: StartMessages, pool: PoolConfig): string {
  const kind = identifierKind(pool)
  if (kind === 'phone') return errors.invalidPhone
  return kind === 'email' ? errors.invalidEmail : errors.invalidUsername
}

/** The bounds of an attribute in words, if the schema has any. */
function outOfBounds(schema: SchemaAttribute | undefined, { bounds, locale }: StartMessages): string | undefined {
  const { MinValue, MaxValue } = schema?.NumberAttributeConstraints ?? {}
  const { MinLength, MaxLength } = schema?.StringAttributeConstraints ?? {}
  const isNumber = schema?.AttributeDataType === 'Number'
  const [min, max] = isNumber ? [MinValue, MaxValue] : [MinLength !== '0' && MinLength, MaxLength]
  const kind = isNumber ? 'number' : 'length'
  if (min && max) return interpolateNumbers(bounds[kind], { min, max }, locale)
  if (min) return interpolateNumbers(bounds[`${kind}Min`], { min }, locale)
  return max ? interpolateNumbers(bounds[`${kind}Max`], { max }, locale) : undefined
}
