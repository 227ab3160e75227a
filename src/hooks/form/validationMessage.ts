import type { StartErrorCode, StartMessages } from '../../messages/messages.ts'
import { interpolateNumbers } from '../../messages/plural.ts'
import type { PoolConfig } from '../../poolConfig/poolConfig.ts'
import type { SchemaAttribute } from '../../wire/poolSettings.ts'

/** Returns the sentence about a value that a form doesn't send. */
export function validationMessage(
  code: StartErrorCode,
  field: string | undefined,
  messages: StartMessages,
  pool: PoolConfig,
): string {
  const { errors, locale } = messages
  switch (code) {
    case 'passwordTooShort':
      return interpolateNumbers(errors[code], { count: pool.passwordPolicy?.MinimumLength ?? 0 }, locale)
    case 'invalidValue': {
      const schema = pool.schemaAttributes?.find(({ Name }) => Name === field)
      return outOfBounds(schema, messages) ?? errors[code]
    }
    default:
      return errors[code]
  }
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
