import type { Bytes } from '../../encoding/bytes.ts'

/** A browser's credential as JSON, as far as the library needs it. */
interface CredentialJSON<Response> {
  id: string
  rawId: string
  response: Response
  authenticatorAttachment?: 'cross-platform' | 'platform'
  clientExtensionResults: object
  type: 'public-key'
}

export type RegistrationJSON = CredentialJSON<{
  clientDataJSON: string
  attestationObject: string
  transports?: string[]
}>

export type AssertionJSON = CredentialJSON<{
  clientDataJSON: string
  authenticatorData: string
  signature: string
  userHandle?: string
}>

interface Expectations {
  expectedChallenge: string
  expectedOrigin: string
  expectedRPID: string
  requireUserVerification: boolean
}

/** What the pool calls of SimpleWebAuthn's server package. Spelled out, so that no declaration file needs that package. */
export interface WebAuthnLibrary {
  verifyRegistrationResponse: (
    options: Expectations & { response: RegistrationJSON; supportedAlgorithmIDs: number[] },
  ) => Promise<{
    registrationInfo?: {
      credential: { id: string; publicKey: Bytes; counter: number; transports?: string[] }
    }
  }>
  verifyAuthenticationResponse: (
    options: Expectations & {
      response: AssertionJSON
      credential: { id: string; publicKey: Bytes; counter: number }
    },
  ) => Promise<{ verified: boolean; authenticationInfo: { newCounter: number } }>
}
