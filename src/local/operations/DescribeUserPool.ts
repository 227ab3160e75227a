import { mfaConfig } from '../mfa/mfaMethods.ts'
import { servedDomainOf } from '../oauth/domain.ts'
import { member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { readRecords } from '../state/poolRecords.ts'

export const DescribeUserPool: Operation<{ UserPoolId: string }, { UserPool: object }> = {
  authorization: 'iam',
  input: { UserPoolId: required(member.userPoolId) },
  run(context) {
    const { settings } = context
    return {
      UserPool: {
        Id: settings.userPoolId,
        Name: settings.group,
        Policies: {
          PasswordPolicy: settings.passwordPolicy,
          SignInPolicy: { AllowedFirstAuthFactors: settings.allowedFirstAuthFactors },
        },
        SchemaAttributes: settings.schemaAttributes,
        AutoVerifiedAttributes: settings.autoVerifiedAttributes,
        UsernameAttributes: settings.usernameAttributes,
        AliasAttributes: settings.aliasAttributes,
        UsernameConfiguration: { CaseSensitive: false },
        UserAttributeUpdateSettings: {
          AttributesRequireVerificationBeforeUpdate: settings.attributesRequireVerificationBeforeUpdate,
        },
        VerificationMessageTemplate: {
          DefaultEmailOption: settings.confirmBy === 'link' ? 'CONFIRM_WITH_LINK' : 'CONFIRM_WITH_CODE',
        },
        MfaConfiguration: mfaConfig(context).configuration,
        ...(settings.deviceConfiguration && { DeviceConfiguration: settings.deviceConfiguration }),
        ...(settings.callbackUrls.length > 0 && describeDomain(context)),
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: !settings.allowSelfSignUp },
        EstimatedNumberOfUsers: readRecords(context.pool, 'users').length,
        Arn: `arn:aws:cognito-idp:${settings.region}:000000000000:userpool/${settings.userPoolId}`,
      },
    }
  },
}

/** Returns the prefix of a domain of the service, or a custom domain. A loopback address is reported with its scheme. */
function describeDomain(context: PoolContext): { Domain: string } | { CustomDomain: string } {
  const domain = servedDomainOf(context)
  const host = domain.replace('https://', '')
  const suffix = `.auth.${context.settings.region}.amazoncognito.com`
  return host.endsWith(suffix) ? { Domain: host.slice(0, -suffix.length) } : { CustomDomain: host }
}
