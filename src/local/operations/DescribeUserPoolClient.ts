import { member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'
import { requireClient } from '../server/requireClient.ts'

const MINUTE = 60_000

export const DescribeUserPoolClient: Operation<{ UserPoolId: string; ClientId: string }, { UserPoolClient: object }> = {
  authorization: 'iam',
  input: { UserPoolId: required(member.userPoolId), ClientId: required(member.clientId) },
  run({ settings }, { ClientId }) {
    requireClient(settings, ClientId)
    const { tokenValidity, sessionValidity, rotation, authFlows } = settings
    return {
      UserPoolClient: {
        UserPoolId: settings.userPoolId,
        ClientId,
        ClientName: ClientId,
        SupportedIdentityProviders: settings.supportedIdentityProviders,
        ExplicitAuthFlows: authFlows.map((flow) => `ALLOW_${flow}`),
        PreventUserExistenceErrors: settings.preventUserExistenceErrors,
        AccessTokenValidity: tokenValidity.accessToken / MINUTE,
        IdTokenValidity: tokenValidity.idToken / MINUTE,
        RefreshTokenValidity: tokenValidity.refreshToken / MINUTE,
        TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
        AuthSessionValidity: sessionValidity / MINUTE,
        EnableTokenRevocation: true,
        ...(settings.callbackUrls.length > 0 && {
          CallbackURLs: settings.callbackUrls,
          LogoutURLs: settings.logoutUrls,
          AllowedOAuthFlows: ['code'],
          AllowedOAuthScopes: settings.allowedOAuthScopes,
          AllowedOAuthFlowsUserPoolClient: true,
        }),
        RefreshTokenRotation: {
          Feature: rotation.enabled ? 'ENABLED' : 'DISABLED',
          RetryGracePeriodSeconds: rotation.grace / 1000,
        },
      },
    }
  },
}
