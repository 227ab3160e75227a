/** The types of identity providers. A social provider has its type as its name. */
const PROVIDER_TYPES = ['Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple', 'OIDC', 'SAML'] as const

/** An identity provider of the pool, in the shape of AWS's CreateIdentityProvider. */
export interface IdentityProvider {
  /** `Google`, `Facebook`, `LoginWithAmazon`, `SignInWithApple`, or the name of an OIDC or SAML provider: 3 to 32 characters. */
  ProviderName: string
  ProviderType: (typeof PROVIDER_TYPES)[number]
  /**
   * The provider's claim for each of the pool's attributes: `{ email: 'email', given_name: 'given_name' }`. As in the service, the pool
   * stores nothing that isn't mapped. Default: nothing.
   */
  AttributeMapping?: Record<string, string> | undefined
  /** Texts that stand for the provider in `idp_identifier`, usually email domains: `['example.com']`. */
  IdpIdentifiers?: string[] | undefined
  /** Not used: the local pool itself shows the provider's page. */
  ProviderDetails?: Record<string, string> | undefined
}

const NAME = /^[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}]+[^_\p{Z}]$/u
const IDENTIFIER = /^[\w\s+=.@-]{1,40}$/

/** @throws {TypeError} for providers that the service would not accept. Seeds may come from JSON, where types aren't checked. */
export function checkIdentityProviders(providers: unknown): void {
  if (!Array.isArray(providers)) throw new TypeError('identityProviders must be a list.')
  const names = providers.map(checkIdentityProvider)
  const identifiers = providers.flatMap(({ IdpIdentifiers = [] }: IdentityProvider) => IdpIdentifiers)
  const repeated = findRepeated(names) ?? findRepeated(identifiers)
  if (repeated !== undefined) throw new TypeError(`Two identityProviders have the name or identifier ${repeated}.`)
}

/** Returns the provider's name. */
function checkIdentityProvider(provider: unknown): string {
  if (!isRecord(provider)) throw new TypeError('Each of identityProviders must be an object.')
  const { ProviderName: name, ProviderType: type, AttributeMapping = {}, IdpIdentifiers = [] } = provider
  if (typeof name !== 'string' || name.length < 3 || name.length > 32 || !NAME.test(name) || name === 'COGNITO') {
    throw new TypeError('The ProviderName of an identity provider must be 3 to 32 characters without spaces.')
  }
  if (!PROVIDER_TYPES.some((known) => known === type)) {
    throw new TypeError(`The ProviderType of ${name} must be one of ${PROVIDER_TYPES.join(', ')}.`)
  }
  if (isSocialProvider(type) ? name !== type : isSocialProvider(name)) {
    throw new TypeError(`The identity provider ${name} can't have the ProviderType ${type}.`)
  }
  if (!isRecord(AttributeMapping) || !Object.values(AttributeMapping).every((claim) => typeof claim === 'string')) {
    throw new TypeError(`The AttributeMapping of ${name} must have a claim for each attribute.`)
  }
  if (!Array.isArray(IdpIdentifiers) || !IdpIdentifiers.every(isIdentifier)) {
    throw new TypeError(`The IdpIdentifiers of ${name} must be texts of 1 to 40 characters, such as example.com.`)
  }
  return name
}

/** Returns whether a type has only one provider, which has the same name. */
export const isSocialProvider = (type: unknown): boolean =>
  type !== 'OIDC' && type !== 'SAML' && PROVIDER_TYPES.some((known) => known === type)

const isIdentifier = (value: unknown) => typeof value === 'string' && IDENTIFIER.test(value)

const findRepeated = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
