import type {
  CognitoIdentityProviderClientConfig,
  UICustomizationType,
} from '@aws-sdk/client-cognito-identity-provider'
import type { PoolFile, ServiceOptions, UICustomization } from '../../src/aws.ts'
import { PoolgateProvider, type PoolgateProviderProps } from '../../src/index.ts'
import pulled from './pulled.json' with { type: 'json' }

/** `npm run typecheck` checks here that the provider accepts the file of `poolgate pull`. Nothing runs. */

declare const file: Required<Pick<PoolFile, 'clientId'>> & PoolFile

export const props: PoolgateProviderProps = {
  userPoolId: file.userPoolId,
  clientId: file.clientId,
  pool: file.pool,
  authFlow: file.authFlow,
}

/** As in the docs. TypeScript widens the strings of imported JSON, so the host app states the type of the file. */
export const app = <PoolgateProvider {...(pulled as PoolFile)} clientId="1example23456789" />

declare const sdkCustomization: UICustomizationType
export const customization = sdkCustomization satisfies UICustomization

declare const chain: NonNullable<CognitoIdentityProviderClientConfig['credentials']>
export const credentials = chain satisfies ServiceOptions['credentials']
