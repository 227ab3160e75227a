import type { DrivenService } from '../drivenService.ts'

/** Identity providers, linked accounts and resource servers. */
export async function driveFederation({ send }: DrivenService): Promise<void> {
  const { UserPool } = await send('CreateUserPool', { PoolName: 'shop' })
  const UserPoolId = UserPool.Id
  const provider = { UserPoolId, ProviderName: 'Google' }
  await send('CreateIdentityProvider', {
    ...provider,
    ProviderType: 'Google',
    ProviderDetails: { client_id: 'app', client_secret: 'made-up', authorize_scopes: 'openid email' },
    AttributeMapping: { email: 'email' },
    IdpIdentifiers: ['shop.example'],
  })
  await send('DescribeIdentityProvider', provider)
  await send('GetIdentityProviderByIdentifier', { UserPoolId, IdpIdentifier: 'shop.example' })
  await send('ListIdentityProviders', { UserPoolId, MaxResults: 60 })
  await send('UpdateIdentityProvider', { ...provider, AttributeMapping: { email: 'email', name: 'name' } })

  await send('AdminCreateUser', { UserPoolId, Username: 'ann', MessageAction: 'SUPPRESS' })
  const atGoogle = {
    ProviderName: 'Google',
    ProviderAttributeName: 'Cognito_Subject',
    ProviderAttributeValue: '110000000000000000001',
  }
  await send('AdminLinkProviderForUser', {
    UserPoolId,
    DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'ann' },
    SourceUser: atGoogle,
  })
  await send('AdminDisableProviderForUser', { UserPoolId, User: atGoogle })
  await send('DeleteIdentityProvider', provider)

  const server = { UserPoolId, Identifier: 'https://api.example.com' }
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read orders' }]
  await send('CreateResourceServer', { ...server, Name: 'API', Scopes })
  await send('DescribeResourceServer', server)
  await send('ListResourceServers', { UserPoolId, MaxResults: 50 })
  await send('UpdateResourceServer', { ...server, Name: 'Orders', Scopes: [] })
  await send('DeleteResourceServer', server)
}
