import type { DrivenService } from '../drivenService.ts'

/** The life of an app client: its secrets, its sign-in pages, its terms. */
export async function driveAppClients({ send }: DrivenService): Promise<void> {
  const { UserPool } = await send('CreateUserPool', { PoolName: 'shop' })
  const UserPoolId = UserPool.Id
  await send('CreateResourceServer', {
    UserPoolId,
    Identifier: 'orders',
    Name: 'Orders',
    Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read orders' }],
  })
  const { UserPoolClient } = await send('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'server',
    GenerateSecret: true,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['orders/read'],
  })
  const { ClientId, ClientSecret } = UserPoolClient
  const client = { UserPoolId, ClientId }
  await send('DescribeUserPoolClient', client)
  await send('ListUserPoolClients', { UserPoolId, MaxResults: 60 })
  await send('GetClientToken', { ClientId, Secret: ClientSecret, Scopes: ['orders/read'] })

  const { ClientSecretDescriptor } = await send('AddUserPoolClientSecret', client)
  await send('ListUserPoolClientSecrets', client)
  await send('DeleteUserPoolClientSecret', { ...client, ClientSecretId: ClientSecretDescriptor.ClientSecretId })
  await send('SetUserPoolClientSessionConfiguration', { ...client, SSOSession: { MaxValidityMinutes: 30 } })
  await send('GetUserPoolClientSessionConfiguration', client)

  const { ManagedLoginBranding } = await send('CreateManagedLoginBranding', {
    ...client,
    Settings: { categories: { form: { displayGraphics: true } } },
    Assets: [{ Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'PNG', Bytes: 'iVBORw0KGgo=' }],
  })
  const branding = { UserPoolId, ManagedLoginBrandingId: ManagedLoginBranding.ManagedLoginBrandingId }
  await send('DescribeManagedLoginBranding', { ...branding, ReturnMergedResources: false })
  await send('DescribeManagedLoginBrandingByClient', client)
  await send('UpdateManagedLoginBranding', { ...branding, UseCognitoProvidedValues: true })
  await send('DeleteManagedLoginBranding', branding)

  const { Terms } = await send('CreateTerms', {
    ...client,
    TermsName: 'terms-of-use',
    TermsSource: 'LINK',
    Enforcement: 'NONE',
    Links: { 'cognito:default': 'https://example.com/terms' },
  })
  const terms = { UserPoolId, TermsId: Terms.TermsId }
  await send('DescribeTerms', terms)
  await send('DescribeTermsByClient', { ...client, TermsName: 'terms-of-use' })
  await send('ListTerms', { UserPoolId, MaxResults: 10 })
  await send('UpdateTerms', { ...terms, Links: { 'cognito:default': 'https://example.com/terms-2' } })
  await send('DeleteTerms', terms)

  await send('UpdateUserPoolClient', { ...client, ClientName: 'web', RefreshTokenValidity: 7 })
  await send('DeleteUserPoolClient', client)
}
