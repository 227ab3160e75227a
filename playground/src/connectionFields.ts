/** The errors of the form's fields, by name. */
export type FieldErrors = Partial<Record<string, string>>

interface TextField {
  name: string
  label: string
  hint: string
  example?: string
  /** Returns what is wrong with a value, or an empty string. */
  check: (value: string) => string
}

/** The fields in which ids and URLs are typed. */
export const TEXT_FIELDS: readonly TextField[] = [
  {
    name: 'userPoolId',
    label: 'User pool id',
    hint: 'In the AWS console: Amazon Cognito, User pools, the pool’s overview.',
    example: 'eu-west-1_Ab12Cd34E',
    check: (value) =>
      /^[\w-]+_[0-9a-zA-Z]+$/.test(value) && value.length <= 55 ? '' : 'Enter an id like eu-west-1_Ab12Cd34E.',
  },
  {
    name: 'clientId',
    label: 'App client id',
    hint: 'In the same pool: App clients. Only a client without a secret works in a browser.',
    example: '1example23456789',
    check: (value) => (/^[\w+]+$/.test(value) ? '' : 'Enter an id of letters and digits, like 1example23456789.'),
  },
  {
    name: 'endpoint',
    label: "Endpoint, if not AWS's own",
    hint: 'The URL of an emulator or a proxy. Leave it empty for a pool at AWS.',
    check: (value) => (value === '' || isHttpUrl(value) ? '' : 'Enter a URL like http://localhost:9229/.'),
  },
]

function isHttpUrl(value: string): boolean {
  try {
    return /^https?:$/.test(new URL(value).protocol)
  } catch {
    return false
  }
}
