import { mfaConfig } from '../mfa/mfaMethods.ts'
import { member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'

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
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: !settings.allowSelfSignUp },
        EstimatedNumberOfUsers: context.pool.users.length,
        Arn: `arn:aws:cognito-idp:${settings.region}:000000000000:userpool/${settings.userPoolId}`,
      },
    }
  },
}
