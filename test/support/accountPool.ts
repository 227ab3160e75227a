import type { LocalPoolOptions } from 'poolgate/local'
import { ann, seedAnn } from './users.ts'

/** The options of a pool that has everything an account can show. */
export const accountPool: LocalPoolOptions = {
  users: [
    seedAnn('CONFIRMED', {
      given_name: 'Ann',
      family_name: 'Lee',
      phone_number: ann.phone,
      'custom:cost_center': 'R&D',
    }),
  ],
  mfaConfiguration: 'OPTIONAL',
  deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
  sessionTracking: true,
  attributesRequireVerificationBeforeUpdate: ['email', 'phone_number'],
  allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'],
  webAuthn: () => import('@simplewebauthn/server'),
  schemaAttributes: [
    { Name: 'email', AttributeDataType: 'String', Required: true },
    { Name: 'custom:cost_center', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '12' } },
    {
      Name: 'custom:desk',
      AttributeDataType: 'Number',
      NumberAttributeConstraints: { MinValue: '1', MaxValue: '900' },
    },
    { Name: 'custom:newsletter', AttributeDataType: 'Boolean' },
    { Name: 'custom:badge', AttributeDataType: 'String', Mutable: false },
  ],
}
