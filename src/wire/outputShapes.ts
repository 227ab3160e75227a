import type { OperationName, Operations } from './operations.ts'

/** The shape of a JSON value: a type, a list of one shape, a map of one shape (`*`), or an object with the given members. */
export type Shape = 'string' | 'number' | 'boolean' | 'json' | readonly [Shape] | { readonly [member: string]: Shape }

/** The shape of a type's JSON, so that the compiler checks the table below against the operations' types. */
type ShapeOf<T> = unknown extends T
  ? 'json'
  : [T] extends [string]
    ? 'string'
    : [T] extends [number]
      ? 'number'
      : [T] extends [boolean]
        ? 'boolean'
        : T extends readonly (infer Item)[]
          ? readonly [ShapeOf<Item>]
          : string extends keyof T
            ? { readonly '*': ShapeOf<T[keyof T]> }
            : { readonly [Member in keyof T]-?: ShapeOf<Exclude<T[Member], undefined>> }

const nothing = {}
const session = { Session: 'string' } as const
const attributes = [{ Name: 'string', Value: 'string' }] as const
const mfaOptions = [{ DeliveryMedium: 'string', AttributeName: 'string' }] as const
const delivery = { Destination: 'string', DeliveryMedium: 'string', AttributeName: 'string' } as const
const codeDelivery = { CodeDeliveryDetails: delivery } as const

const authenticationResult = {
  AccessToken: 'string',
  IdToken: 'string',
  RefreshToken: 'string',
  TokenType: 'string',
  ExpiresIn: 'number',
  NewDeviceMetadata: { DeviceKey: 'string', DeviceGroupKey: 'string' },
} as const

const authResponse = {
  ChallengeName: 'string',
  ChallengeParameters: { '*': 'string' },
  AvailableChallenges: ['string'],
  Session: 'string',
  AuthenticationResult: authenticationResult,
} as const

const device = {
  DeviceKey: 'string',
  DeviceAttributes: attributes,
  DeviceCreateDate: 'number',
  DeviceLastModifiedDate: 'number',
  DeviceLastAuthenticatedDate: 'number',
} as const

const userSession = {
  SessionId: 'string',
  SessionType: 'string',
  ClientId: 'string',
  CreateDate: 'number',
  LastActiveDate: 'number',
  DeviceType: 'string',
  LastIPAddress: 'string',
  LastLocation: { City: 'string', Country: 'string' },
  OriginSessionId: 'string',
  IsCurrentSession: 'boolean',
} as const

const passkey = {
  CredentialId: 'string',
  FriendlyCredentialName: 'string',
  RelyingPartyId: 'string',
  AuthenticatorAttachment: 'string',
  AuthenticatorTransports: ['string'],
  CreatedAt: 'number',
} as const

/** The shape of each operation's output. Every member may be absent. */
export const outputShapes = {
  SignUp: { UserConfirmed: 'boolean', UserSub: 'string', ...codeDelivery, ...session },
  ConfirmSignUp: session,
  ResendConfirmationCode: codeDelivery,
  ForgotPassword: codeDelivery,
  ConfirmForgotPassword: nothing,
  InitiateAuth: authResponse,
  RespondToAuthChallenge: authResponse,
  GetTokensFromRefreshToken: { AuthenticationResult: authenticationResult },
  RevokeToken: nothing,
  UpdateAuthEventFeedback: nothing,
  GlobalSignOut: nothing,
  GetUser: {
    Username: 'string',
    UserAttributes: attributes,
    MFAOptions: mfaOptions,
    PreferredMfaSetting: 'string',
    UserMFASettingList: ['string'],
  },
  DeleteUser: nothing,
  ChangePassword: nothing,
  UpdateUserAttributes: { CodeDeliveryDetailsList: [delivery] },
  DeleteUserAttributes: nothing,
  GetUserAttributeVerificationCode: codeDelivery,
  VerifyUserAttribute: nothing,
  AssociateSoftwareToken: { SecretCode: 'string', ...session },
  VerifySoftwareToken: { Status: 'string', ...session },
  SetUserMFAPreference: nothing,
  SetUserSettings: nothing,
  GetUserAuthFactors: {
    Username: 'string',
    PreferredMfaSetting: 'string',
    UserMFASettingList: ['string'],
    ConfiguredUserAuthFactors: ['string'],
  },
  ConfirmDevice: { UserConfirmationNecessary: 'boolean' },
  GetDevice: { Device: device },
  ListDevices: { Devices: [device], PaginationToken: 'string' },
  ForgetDevice: nothing,
  UpdateDeviceStatus: nothing,
  ListUserSessions: { Sessions: [userSession], NextToken: 'string' },
  RevokeUserSession: nothing,
  StartWebAuthnRegistration: { CredentialCreationOptions: 'json' },
  CompleteWebAuthnRegistration: nothing,
  ListWebAuthnCredentials: { Credentials: [passkey], NextToken: 'string' },
  DeleteWebAuthnCredential: nothing,
} as const satisfies { [Name in OperationName]: ShapeOf<Operations[Name]['output']> }
