import { isSocialProvider } from '../federation/identityProvider.ts'
import { Fault } from '../server/fault.ts'
import type { Resource } from '../state/administration.ts'

const refuse = (message: string) => {
  throw new Fault('InvalidParameterException', message)
}

const SOCIAL = {
  required: ['client_id', 'client_secret', 'authorize_scopes'],
  missing: 'clientId, clientSecret and authorizeScopes are all required idp details.',
}

/** The details that each type of provider needs. SAML has a rule of its own. */
const DETAILS: Record<string, { required: string[]; missing: string }> = {
  Google: SOCIAL,
  Facebook: SOCIAL,
  LoginWithAmazon: SOCIAL,
  SignInWithApple: {
    required: ['client_id', 'private_key', 'team_id', 'key_id'],
    missing: 'clientId, privateKey, teamId, and keyId are all required idp details.',
  },
  OIDC: {
    required: ['client_id', 'authorize_scopes', 'oidc_issuer', 'attributes_request_method'],
    missing: 'clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.',
  },
}

/** Checks the name of a new identity provider (docs/protocol.md §7.9). @throws {Fault} InvalidParameterException */
export function checkProviderName({ ProviderName, ProviderType }: Resource): void {
  const isWrong = isSocialProvider(ProviderType) ? ProviderName !== ProviderType : isSocialProvider(ProviderName)
  if (isWrong) refuse(`Provider ${ProviderName} cannot be of type ${ProviderType}.`)
}

/**
 * Checks the details of a new or updated identity provider (docs/protocol.md §7.9). No URL in them is ever requested.
 *
 * @throws {Fault} InvalidParameterException
 */
export function checkProviderDetails(type: unknown, details: Record<string, string>): void {
  if (type === 'SAML') {
    checkMetadata(details)
    return
  }
  const { required = [], missing = '' } = DETAILS[String(type)] ?? {}
  if (!required.every((name) => details[name])) refuse(missing)
  if (type !== 'OIDC') return
  if (!details.oidc_issuer?.startsWith('https://')) refuse('OIDC endpoint must start with https://')
  if (!['GET', 'POST'].includes(details.attributes_request_method ?? '')) {
    refuse('attributes_request_method: Member must satisfy enum value set: [POST, GET]')
  }
}

function checkMetadata({ MetadataURL, MetadataFile }: Record<string, string>): void {
  if (!MetadataURL && !MetadataFile) refuse('At least one of the MetadataURL or MetadataFile should be provided.')
  if (MetadataURL && MetadataFile) refuse('Only one of the MetadataURL or MetadataFile should be provided.')
}
