import type { ExplicitAuthFlowsType, UserPoolClientType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { toPoolFile } from '../../src/aws/toPoolFile.ts'
import { passwordRules } from '../../src/poolConfig/passwordRules.ts'

/** A response of DescribeUserPool, including members that the provider does not accept. */
const userPool: UserPoolType = {
  Id: 'eu-west-1_Ab12Cd34E',
  Name: 'customers',
  Policies: {
    PasswordPolicy: { MinimumLength: 12, RequireNumbers: true, RequireSymbols: false, PasswordHistorySize: 3 },
  },
  UsernameAttributes: ['email'],
  SchemaAttributes: [
    { Name: 'sub', AttributeDataType: 'String', Mutable: false, Required: true, DeveloperOnlyAttribute: false },
    { Name: 'email', AttributeDataType: 'String', Mutable: true, Required: true, StringAttributeConstraints: {} },
    { Name: 'nickname', AttributeDataType: 'String', Mutable: true, Required: false },
    { Name: 'dev:notes', AttributeDataType: 'String', DeveloperOnlyAttribute: true },
    { Name: 'custom:seats', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '1' } },
  ],
  VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK', EmailMessageByLink: 'Hello {##here##}' },
  MfaConfiguration: 'OPTIONAL',
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
  SmsConfiguration: { SnsCallerArn: 'arn:canary', ExternalId: 'canary' },
  LambdaConfig: { PreSignUp: 'arn:canary' },
}
const client: UserPoolClientType = {
  ClientId: '1example23456789',
  ClientSecret: 'secret-canary',
  SupportedIdentityProviders: ['COGNITO', 'Google'],
}

const fileOf = (more: UserPoolClientType = {}) =>
  toPoolFile({
    userPoolId: 'eu-west-1_Ab12Cd34E',
    region: 'eu-west-1',
    userPool,
    client: { ...client, ...more },
    uiCustomization: {},
  })

test("contains only what the provider accepts, in AWS's shapes: no secret, no ARN, no message", () => {
  expect(fileOf()).toEqual({
    userPoolId: 'eu-west-1_Ab12Cd34E',
    clientId: '1example23456789',
    region: 'eu-west-1',
    pool: {
      passwordPolicy: { MinimumLength: 12, RequireNumbers: true, RequireSymbols: false },
      usernameAttributes: ['email'],
      schemaAttributes: [
        { Name: 'sub', AttributeDataType: 'String', Mutable: false, Required: true },
        { Name: 'email', AttributeDataType: 'String', Mutable: true, Required: true, StringAttributeConstraints: {} },
        { Name: 'nickname', AttributeDataType: 'String', Mutable: true, Required: false },
        { Name: 'custom:seats', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '1' } },
      ],
      deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
      confirmBy: 'link',
      mfaConfiguration: 'OPTIONAL',
      supportedIdentityProviders: ['COGNITO', 'Google'],
    },
    uiCustomization: {},
  })
  expect(JSON.stringify(fileOf())).not.toContain('canary')
})

test('the password policy becomes the password rules of the forms', () => {
  const rules = passwordRules(fileOf().pool.passwordPolicy ?? {})
  expect(rules.map(({ code }) => code)).toEqual(['passwordTooShort', 'passwordNeedsNumber'])
  expect(rules.map(({ isMet }) => isMet('eleven-11ch'))).toEqual([false, true])
})

test('omits attributes that the app client can neither read nor write, unless they are required', () => {
  const { schemaAttributes = [] } = fileOf({ ReadAttributes: ['nickname'], WriteAttributes: [] }).pool
  expect(schemaAttributes.map(({ Name }) => Name)).toEqual(['sub', 'email', 'nickname'])
})

test.each<[flows: ExplicitAuthFlowsType[], expected: object]>([
  [['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'], {}],
  [['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'], { authFlow: 'USER_AUTH' }],
  [['ALLOW_USER_PASSWORD_AUTH'], { authFlow: 'USER_PASSWORD_AUTH' }],
  [['ALLOW_CUSTOM_AUTH'], { authFlow: 'CUSTOM_WITHOUT_SRP' }],
  [['CUSTOM_AUTH_FLOW_ONLY'], { authFlow: 'CUSTOM_WITHOUT_SRP' }],
  [['USER_PASSWORD_AUTH'], {}],
  [[], {}],
])('an app client with %j: %j', (ExplicitAuthFlows, expected) => {
  const { authFlow } = fileOf({ ExplicitAuthFlows })
  expect(JSON.parse(JSON.stringify({ authFlow }))).toEqual(expected)
})

test('without an app client it contains only the settings of the pool', () => {
  const file = toPoolFile({
    userPoolId: 'eu-west-1_A',
    region: 'eu-west-1',
    userPool: {},
    client: undefined,
    uiCustomization: {},
  })
  expect(file).toEqual({ userPoolId: 'eu-west-1_A', region: 'eu-west-1', pool: {}, uiCustomization: {} })
})
