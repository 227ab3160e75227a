/** A pool's password policy, in AWS's shape. An absent rule isn't checked. */
export interface PasswordPolicy {
  /** 6 to 99. The service always limits passwords to 256 characters. */
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
  /** Whether only administrators can write it. Its name begins with `dev:`. */
  DeveloperOnlyAttribute?: boolean | undefined
  StringAttributeConstraints?: { MinLength?: string; MaxLength?: string } | undefined
  NumberAttributeConstraints?: { MinValue?: string; MaxValue?: string } | undefined
}

/** A pool's device tracking, in AWS's shape. */
export interface DeviceConfiguration {
  /** Whether remembered devices skip MFA. */
  ChallengeRequiredOnNewDevice?: boolean | undefined
  /** `true`: devices are remembered only if the user asks for it. `false`: always. */
  DeviceOnlyRememberedOnUserPrompt?: boolean | undefined
}

/**
 * The settings of a pool that a browser can't read, because DescribeUserPool needs AWS credentials. Values have AWS's shapes, so that
 * they can be copied from its response.
 */
export interface PoolSettings {
  passwordPolicy?: PasswordPolicy | undefined
  /** What users sign in with instead of a username. Default: none, users choose a username. */
  usernameAttributes?: ('email' | 'phone_number')[] | undefined
  /** What users with a username may sign in with, besides the username. */
  aliasAttributes?: ('email' | 'phone_number' | 'preferred_username')[] | undefined
  schemaAttributes?: SchemaAttribute[] | undefined
  /**
   * Whether the pool remembers devices, and whether users decide. If they do, the code screen offers to remember the device. Default:
   * the pool doesn't track devices.
   */
  deviceConfiguration?: DeviceConfiguration | undefined
  /** Whether the message after a sign-up has a code or a link. A browser can't detect it (docs/protocol.md §7.7). Default: `'code'`. */
  confirmBy?: 'code' | 'link' | undefined
  /** Whether the pool asks for MFA: `'OFF'`: never, `'OPTIONAL'`: users who have set up an MFA method, `'ON'`: always. */
  mfaConfiguration?: 'OFF' | 'OPTIONAL' | 'ON' | undefined
  /** The app client's identity providers: `COGNITO` for the pool itself, `Google`, names of SAML and OIDC providers. */
  supportedIdentityProviders?: string[] | undefined
}

/** What users sign in with. `any`: a username, or one of the pool's aliases. */
export type IdentifierKind = 'username' | 'email' | 'phone' | 'emailOrPhone' | 'any'

/** The console's default for a new pool: eight characters of all four kinds (docs/protocol.md §7.2). */
export const defaultPasswordPolicy = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
} as const satisfies PasswordPolicy

/** The characters of each kind. ASCII only; a space counts as a symbol unless it is first or last (docs/protocol.md §7.3). */
export const passwordCharacters = {
  RequireUppercase: /[A-Z]/,
  RequireLowercase: /[a-z]/,
  RequireNumbers: /[0-9]/,
  RequireSymbols: /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=.) (?=.)/,
} as const satisfies Partial<Record<keyof PasswordPolicy, RegExp>>
