import type { DrivenService } from '../drivenService.ts'

/** Creates a pool with devices, two-step verification, passkeys, tracked sessions and threat protection, and a client with every flow. */
export async function createSignInPool({ send }: DrivenService): Promise<{ UserPoolId: string; ClientId: string }> {
  const { UserPool } = await send('CreateUserPool', {
    PoolName: 'shop',
    AutoVerifiedAttributes: ['email'],
    DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] } },
    UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
    UserPoolTier: 'PLUS',
  })
  const UserPoolId = UserPool.Id
  await send('SetUserPoolMfaConfig', {
    UserPoolId,
    MfaConfiguration: 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
    SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' } },
    WebAuthnConfiguration: { RelyingPartyId: 'localhost' },
  })
  await send('SetUserPoolSessionConfiguration', {
    UserPoolId,
    UserSessionTracking: 'ENABLED',
    TokenSession: { MaxPerUser: 20 },
  })
  const { UserPoolClient } = await send('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'web',
    ExplicitAuthFlows: [
      'ALLOW_USER_AUTH',
      'ALLOW_USER_PASSWORD_AUTH',
      'ALLOW_USER_SRP_AUTH',
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
    ],
  })
  return { UserPoolId, ClientId: UserPoolClient.ClientId }
}
