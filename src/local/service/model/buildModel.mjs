// @ts-nocheck The model and the schemas of the SDK are untyped data.
/**
 * Writes the input shapes of every operation of the service to `inputShapes.ts`: `node src/local/service/model/buildModel.mjs MODEL`.
 *
 * MODEL is the service's Smithy model as JSON (cognito-identity-provider, Apache-2.0). Operations and members that it doesn't have yet come
 * from the AWS SDK in node_modules, which knows their members and types, but no other constraints.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const sdk = createRequire(import.meta.url)('@aws-sdk/client-cognito-identity-provider')
const model = JSON.parse(readFileSync(process.argv[2], 'utf8')).shapes
const PREFIX = 'com.amazonaws.cognitoidentityprovider#'

/** The SDK's numbers of simple types. */
const SIMPLE = {
  0: 'string',
  1: 'integer',
  2: 'boolean',
  4: 'timestamp',
  5: 'timestamp',
  6: 'timestamp',
  7: 'timestamp',
  15: 'document',
  21: 'blob',
}

/** Values that faults don't quote, although the model allows it: they are secret, or long. */
const UNQUOTED = ['CSSType', 'ConfirmationCodeType', 'DeviceSecretVerifierConfigType', 'ImageFileType']

/** The service accepts spaces in passwords, which the model's pattern is too old for (docs/protocol.md §7.3). */
const WITHOUT_PATTERN = ['PasswordType']

/** The service accepts domains of one's own, which the model's pattern for prefixes leaves out (docs/protocol.md §7.9). */
const ALSO_ALLOWED = { DomainType: '^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$' }

const shapes = {}
const operations = Object.keys(sdk)
  .filter((name) => /^[A-Z]\w+Command$/.test(name))
  .map((name) => name.slice(0, -'Command'.length))
  .toSorted()

const lines = operations.map((name) => {
  const operation = model[PREFIX + name]
  return `${name} ${operation ? readModelShape(operation.input.target) : readSdkShape(sdk[`${name}$`][4])}`
})

function readModelShape(target) {
  const [, name] = target.split('#')
  const shape = model[target]
  if (!shape) return name
  if (name in shapes) return name
  const { traits = {}, type, members = {} } = shape
  const { min, max } = traits['smithy.api#length'] ?? traits['smithy.api#range'] ?? {}
  const common = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(traits['smithy.api#pattern'] &&
      !WITHOUT_PATTERN.includes(name) && { pattern: traits['smithy.api#pattern'].replace('(?s)', '') }),
    ...(name in ALSO_ALLOWED && { alsoAllowed: ALSO_ALLOWED[name] }),
    ...(('smithy.api#sensitive' in traits || UNQUOTED.includes(name)) && { secret: 1 }),
  }
  shapes[name] = { type, ...common }
  if (type === 'enum')
    shapes[name].values = Object.values(members).map(({ traits: { 'smithy.api#enumValue': value } }) => value)
  if (type === 'list') shapes[name].of = readModelShape(shape.member.target)
  if (type === 'map')
    Object.assign(shapes[name], { key: readModelShape(shape.key.target), of: readModelShape(shape.value.target) })
  if (type === 'structure') {
    shapes[name].members = Object.fromEntries(
      Object.entries(members).map(([member, { target: memberTarget, traits: memberTraits = {} }]) => [
        member,
        readModelShape(memberTarget) + ('smithy.api#required' in memberTraits ? '!' : ''),
      ]),
    )
    addNewerMembers(shapes[name].members, sdk[`${name}$`])
  }
  return name
}

/** Adds the members of a structure that only the SDK has. */
function addNewerMembers(members, schema) {
  const [, , , , names = [], schemas = [], required = 0] = schema ?? []
  names.forEach((member, index) => {
    if (!(member in members)) members[member] = readSdkShape(schemas[index]) + (index < required ? '!' : '')
  })
}

function readSdkShape(schema) {
  if (typeof schema === 'function') return readSdkShape(schema())
  if (typeof schema === 'number') {
    if (schema >= 128) return remember(`MapOf${schema}`, { type: 'map', key: 'String', of: readSdkShape(schema - 128) })
    if (schema >= 64) return remember(`ListOf${schema}`, { type: 'list', of: readSdkShape(schema - 64) })
    return remember(`Sdk${SIMPLE[schema] ?? 'document'}`, { type: SIMPLE[schema] ?? 'document' })
  }
  if (typeof schema[0] !== 'number' || typeof schema[1] !== 'string') return readSdkShape(schema[0])
  const [kind, , name, , ...rest] = schema
  if (model[PREFIX + name]) return readModelShape(PREFIX + name)
  if (name in shapes) return name
  if (kind === 0) return remember(name, { type: SIMPLE[rest[0]] ?? 'string', secret: 1 })
  if (kind === 1) return remember(name, { type: 'list', of: readSdkShape(rest[0]) })
  if (kind === 2) return remember(name, { type: 'map', key: 'String', of: readSdkShape(rest[1]) })
  shapes[name] = { type: 'structure' }
  const [names, schemas, required = 0] = rest
  shapes[name].members = Object.fromEntries(
    names.map((member, index) => [member, readSdkShape(schemas[index]) + (index < required ? '!' : '')]),
  )
  return name
}

function remember(name, shape) {
  shapes[name] ??= shape
  return name
}

const shapeLines = Object.keys(shapes)
  .toSorted()
  .map((name) => `${name} ${JSON.stringify(shapes[name])}`)
const write = (file, comment, name, text) =>
  writeFileSync(
    new URL(file, import.meta.url),
    `// Written by buildModel.mjs from the Smithy model of cognito-identity-provider (Apache-2.0) and the AWS SDK. Don't edit.\n\n/** ${comment} */\nexport const ${name} = ${name === 'operationInputs' ? '' : 'String.raw'}\`\n${text.join('\n')}\n\`\n`,
  )
write('operationInputs.ts', 'Each operation and the shape of its input.', 'operationInputs', lines)
const half = Math.ceil(shapeLines.length / 2)
write('inputShapes.ts', 'The shapes of inputs as JSON, A to M.', 'inputShapes', shapeLines.slice(0, half))
write('moreInputShapes.ts', 'The other shapes of inputs as JSON.', 'moreInputShapes', shapeLines.slice(half))
