import type {
  CognitoIdentityProviderClientConfig,
  UICustomizationType,
} from '@aws-sdk/client-cognito-identity-provider'
import type { PoolFile, ServiceOptions, UICustomization } from '../../src/aws.ts'
import { PoolgateProvider, type PoolgateProviderProps } from '../../src/index.ts'
import pulled from './pulled.json' with { type: 'json' }

/** `npm run typecheck` proves here that what `poolgate pull` writes fits the provider. Nothing runs. */

declare const file: Required<Pick<PoolFile, 'clientId'>> & PoolFile

export const props: PoolgateProviderProps = {
  userPoolId: file.userPoolId,
  clientId: file.clientId,
  pool: file.pool,
  authFlow: file.authFlow,
}

/** The README's line. TypeScript widens the words of imported JSON, so a page says what the file is. */
export const app = <PoolgateProvider {...(pulled as PoolFile)} clientId="1example23456789" />

declare const answer: UICustomizationType
export const customization = answer satisfies UICustomization

declare const chain: NonNullable<CognitoIdentityProviderClientConfig['credentials']>
export const credentials = chain satisfies ServiceOptions['credentials']
