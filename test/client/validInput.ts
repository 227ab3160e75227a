import type { OperationName, Operations } from '../../src/wire/operations.ts'
import model from '../model/publicOperations.json' with { type: 'json' }

const session = 'session-of-twenty-or-more'

const samples: Record<string, unknown> = {
  AccessToken: 'a.b.c',
  AnalyticsMetadata: { AnalyticsEndpointId: 'endpoint' },
  AttributeName: 'email',
  AuthFlow: 'USER_AUTH',
  AuthParameters: { USERNAME: 'ann' },
  ChallengeName: 'SMS_MFA',
  ChallengeResponses: { USERNAME: 'ann' },
  ClientId: '1example23456789',
  ClientMetadata: { language: 'de' },
  ClientSecret: '123456789012345678901234',
  Code: '123456',
  ConfirmationCode: '123456',
  Credential: { id: 'x' },
  CredentialId: 'credential',
  DeviceKey: 'eu-west-1_a1b2c3d4-0000',
  DeviceName: 'My phone',
  DeviceRememberedStatus: 'remembered',
  DeviceSecretVerifierConfig: { Salt: 'AA==', PasswordVerifier: 'AA==' },
  EmailMfaSettings: { Enabled: true },
  EventId: 'event-1',
  FeedbackToken: 'a.b.c',
  FeedbackValue: 'Valid',
  ForceAliasCreation: false,
  FriendlyDeviceName: 'My phone',
  Limit: 60,
  MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }],
  MaxResults: 20,
  NextToken: 'next',
  PaginationToken: 'next',
  Password: 'Correct-Horse-9!',
  PreviousPassword: 'Correct-Horse-9!',
  ProposedPassword: 'Correct-Horse-9?',
  RefreshToken: 'a.b.c',
  RevokeAssociatedSessions: 'NONE',
  SMSMfaSettings: { Enabled: true },
  SecretHash: 'aGFzaA==',
  Session: session,
  SessionId: 'tkn0123456789012345678901234',
  SoftwareTokenMfaSettings: { Enabled: true },
  Token: 'a.b.c',
  UserAttributeNames: ['nickname'],
  UserAttributes: [{ Name: 'nickname', Value: 'Ann' }],
  UserCode: '123456',
  UserContextData: { EncodedData: 'data' },
  UserPoolId: 'eu-west-1_Ab12Cd34E',
  Username: 'ann',
  ValidationData: [{ Name: 'campaign', Value: 'spring' }],
}

/** The 34 operations of the service model: their members with constraints, and their declared faults. */
export const publicOperations: Record<
  string,
  {
    input: Record<
      string,
      {
        required?: boolean
        pattern?: string
        length?: { min?: number; max?: number }
        range?: { min: number; max: number }
      }
    >
    faults: string[]
  }
> = model

/** Returns an input with every member that the service model accepts. */
export function fullInput<Name extends OperationName>(operation: Name): Operations[Name]['input'] {
  const members = Object.keys(publicOperations[operation]!.input)
  return Object.fromEntries(members.map((name) => [name, samples[name]])) as Operations[Name]['input']
}

/** Returns an input with the required members only. */
export function validInput<Name extends OperationName>(operation: Name): Operations[Name]['input'] {
  const { input } = publicOperations[operation]!
  return Object.fromEntries(
    Object.entries(fullInput(operation)).filter(([name]) => input[name]?.required),
  ) as Operations[Name]['input']
}
