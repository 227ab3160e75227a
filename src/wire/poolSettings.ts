/** A pool's password rules, in AWS's shape. An absent rule is not checked. */
export interface PasswordPolicy {
  /** 6 to 99. The service takes 256 characters at most, always. */
  MinimumLength?: number | undefined
  RequireUppercase?: boolean | undefined
  RequireLowercase?: boolean | undefined
  RequireNumbers?: boolean | undefined
  RequireSymbols?: boolean | undefined
  TemporaryPasswordValidityDays?: number | undefined
}

/** One attribute of a pool's schema, in AWS's shape. */
export interface SchemaAttribute {
  /** `email`, `given_name`, `custom:department`. */
  Name: string
  AttributeDataType?: 'String' | 'Number' | 'DateTime' | 'Boolean' | undefined
  Mutable?: boolean | undefined
  Required?: boolean | undefined
  StringAttributeConstraints?: { MinLength?: string; MaxLength?: string } | undefined
  NumberAttributeConstraints?: { MinValue?: string; MaxValue?: string } | undefined
}

/** What a pool does about devices, in AWS's shape. */
export interface DeviceConfiguration {
  /** A remembered device takes the place of the second factor. */
  ChallengeRequiredOnNewDevice?: boolean | undefined
  /** `true`: remembered only where the person wants it. */
  DeviceOnlyRememberedOnUserPrompt?: boolean | undefined
}

/**
 * What a browser cannot read of its pool, because DescribeUserPool takes AWS credentials.
 * Values have AWS's own shapes, so that they can be copied from its answer.
 */
export interface PoolSettings {
  passwordPolicy?: PasswordPolicy | undefined
  /** What stands in for a user name, if anything. Default: none, people choose a user name. */
  usernameAttributes?: ('email' | 'phone_number')[] | undefined
  /** What else a person may sign in with where they have a user name. */
  aliasAttributes?: ('email' | 'phone_number' | 'preferred_username')[] | undefined
  schemaAttributes?: SchemaAttribute[] | undefined
  /**
   * Whether the pool remembers devices, and asks the person first: then the code screen offers to trust this one. Default: it
   * does not.
   */
  deviceConfiguration?: DeviceConfiguration | undefined
  /** What the message after a sign-up holds. A browser cannot tell (reference 7.7). Default: `'code'`. */
  confirmBy?: 'code' | 'link' | undefined
  /** Whether the pool asks for a second factor: never, of those who set one up, or always. */
  mfaConfiguration?: 'OFF' | 'OPTIONAL' | 'ON' | undefined
  /** Who can vouch for a person, of the app client: `COGNITO` for the pool itself, `Google`, names of SAML and OIDC providers. */
  supportedIdentityProviders?: string[] | undefined
}

/** What users sign in with. `any`: a username, or one of the pool's aliases. */
export type IdentifierKind = 'username' | 'email' | 'phone' | 'emailOrPhone' | 'any'

/** What the console sets for a new pool: eight characters of all four kinds (reference 7.2). */
export const defaultPasswordPolicy = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
} as const satisfies PasswordPolicy

/** What counts as each kind of character: basic Latin only, and a space that is neither first nor last (reference 7.3). */
export const passwordCharacters = {
  RequireUppercase: /[A-Z]/,
  RequireLowercase: /[a-z]/,
  RequireNumbers: /[0-9]/,
  RequireSymbols: /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=.) (?=.)/,
} as const satisfies Partial<Record<keyof PasswordPolicy, RegExp>>
