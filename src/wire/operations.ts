/** Types of the service's JSON, with AWS's names (service model 2016-04-18). */

export interface AttributeType {
  Name: string
  Value?: string
}

export interface CodeDeliveryDetails {
  /** Masked by the service: `j***@e***` or `+*******1212`. */
  Destination?: string
  DeliveryMedium?: 'SMS' | 'EMAIL'
  AttributeName?: string
}

export interface AuthenticationResult {
  AccessToken?: string
  IdToken?: string
  RefreshToken?: string
  TokenType?: string
  /** The lifetime of the access token in seconds. */
  ExpiresIn?: number
  NewDeviceMetadata?: { DeviceKey?: string; DeviceGroupKey?: string }
}

export type ChallengeName =
  | 'ADMIN_NO_SRP_AUTH'
  | 'CUSTOM_CHALLENGE'
  | 'DEVICE_PASSWORD_VERIFIER'
  | 'DEVICE_SRP_AUTH'
  | 'EMAIL_OTP'
  | 'MFA_SETUP'
  | 'NEW_PASSWORD_REQUIRED'
  | 'PASSWORD'
  | 'PASSWORD_SRP'
  | 'PASSWORD_VERIFIER'
  | 'SELECT_CHALLENGE'
  | 'SELECT_MFA_TYPE'
  | 'SMS_MFA'
  | 'SMS_OTP'
  | 'SOFTWARE_TOKEN_MFA'
  | 'WEB_AUTHN'

export interface AuthResponse {
  ChallengeName?: ChallengeName
  ChallengeParameters?: Record<string, string>
  AvailableChallenges?: ChallengeName[]
  Session?: string
  AuthenticationResult?: AuthenticationResult
}

/** The settings of one MFA method. `PreferredMfa` makes it the default. */
export interface MfaSettings {
  Enabled?: boolean
  PreferredMfa?: boolean
}

export interface DeviceType {
  DeviceKey?: string
  /** `device_name`, `device_status`, `last_ip_used` … */
  DeviceAttributes?: AttributeType[]
  /** Seconds since the epoch, as all dates of the service. */
  DeviceCreateDate?: number
  DeviceLastModifiedDate?: number
  DeviceLastAuthenticatedDate?: number
}

export interface UserSessionType {
  SessionId?: string
  SessionType?: 'TOKEN' | 'SSO'
  ClientId?: string
  CreateDate?: number
  LastActiveDate?: number
  DeviceType?: string
  LastIPAddress?: string
  LastLocation?: { City?: string; Country?: string }
  OriginSessionId?: string
  IsCurrentSession?: boolean
}

export interface WebAuthnCredential {
  CredentialId: string | undefined
  FriendlyCredentialName: string | undefined
  RelyingPartyId: string | undefined
  AuthenticatorAttachment?: string
  AuthenticatorTransports: string[] | undefined
  CreatedAt: number | undefined
}

export type AuthFactor = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN'

export interface MfaOption {
  DeliveryMedium?: 'SMS' | 'EMAIL'
  AttributeName?: string
}

interface ClientMetadata {
  /** For the pool's Lambda triggers. Never put secrets here: the service logs it. */
  ClientMetadata?: Record<string, string>
}

/** Metadata about the caller, which operations without a token accept (docs/protocol.md §3.12). */
interface Context extends ClientMetadata {
  AnalyticsMetadata?: { AnalyticsEndpointId?: string }
  UserContextData?: { IpAddress?: string; EncodedData?: string }
}

interface SignedWithSecret extends Context {
  ClientId: string
  SecretHash?: string
}

interface WithToken {
  AccessToken: string
}

type Nothing = Record<never, never>

interface Page {
  NextToken?: string
}

/** Input and output of each operation that a browser may call. */
export interface Operations {
  SignUp: {
    input: SignedWithSecret & {
      Username: string
      Password?: string
      UserAttributes?: AttributeType[]
      ValidationData?: AttributeType[]
    }
    output: {
      UserConfirmed?: boolean
      UserSub?: string
      CodeDeliveryDetails?: CodeDeliveryDetails
      Session?: string
    }
  }
  ConfirmSignUp: {
    input: SignedWithSecret & {
      Username: string
      ConfirmationCode: string
      ForceAliasCreation?: boolean
      Session?: string
    }
    output: { Session?: string }
  }
  ResendConfirmationCode: {
    input: SignedWithSecret & { Username: string }
    output: { CodeDeliveryDetails?: CodeDeliveryDetails }
  }
  ForgotPassword: {
    input: SignedWithSecret & { Username: string }
    output: { CodeDeliveryDetails?: CodeDeliveryDetails }
  }
  ConfirmForgotPassword: {
    input: SignedWithSecret & { Username: string; ConfirmationCode: string; Password: string }
    output: Nothing
  }
  InitiateAuth: {
    input: Context & {
      AuthFlow: 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'USER_AUTH' | 'CUSTOM_AUTH' | 'REFRESH_TOKEN_AUTH'
      ClientId: string
      AuthParameters?: Record<string, string>
      Session?: string
    }
    output: AuthResponse
  }
  RespondToAuthChallenge: {
    input: Context & {
      ChallengeName: ChallengeName
      ClientId: string
      Session?: string
      ChallengeResponses?: Record<string, string>
    }
    output: AuthResponse
  }
  GetTokensFromRefreshToken: {
    input: ClientMetadata & { RefreshToken: string; ClientId: string; ClientSecret?: string; DeviceKey?: string }
    output: { AuthenticationResult?: AuthenticationResult }
  }
  RevokeToken: {
    input: { Token: string; ClientId: string; ClientSecret?: string; RevokeAssociatedSessions?: 'NONE' | 'LINKED' }
    output: Nothing
  }
  UpdateAuthEventFeedback: {
    input: {
      UserPoolId: string
      Username: string
      EventId: string
      FeedbackToken: string
      FeedbackValue: 'Valid' | 'Invalid'
    }
    output: Nothing
  }
  GlobalSignOut: { input: WithToken; output: Nothing }
  GetUser: {
    input: WithToken
    output: {
      Username: string | undefined
      UserAttributes: AttributeType[] | undefined
      MFAOptions?: MfaOption[]
      PreferredMfaSetting?: string
      UserMFASettingList?: string[]
    }
  }
  DeleteUser: { input: WithToken; output: Nothing }
  ChangePassword: {
    input: WithToken & { PreviousPassword?: string; ProposedPassword: string }
    output: Nothing
  }
  UpdateUserAttributes: {
    input: WithToken & ClientMetadata & { UserAttributes: AttributeType[] }
    output: { CodeDeliveryDetailsList?: CodeDeliveryDetails[] }
  }
  DeleteUserAttributes: { input: WithToken & { UserAttributeNames: string[] }; output: Nothing }
  GetUserAttributeVerificationCode: {
    input: WithToken & ClientMetadata & { AttributeName: string }
    output: { CodeDeliveryDetails?: CodeDeliveryDetails }
  }
  VerifyUserAttribute: { input: WithToken & { AttributeName: string; Code: string }; output: Nothing }
  AssociateSoftwareToken: {
    input: { AccessToken?: string; Session?: string }
    output: { SecretCode?: string; Session?: string }
  }
  VerifySoftwareToken: {
    input: { AccessToken?: string; Session?: string; UserCode: string; FriendlyDeviceName?: string }
    output: { Status?: 'SUCCESS' | 'ERROR'; Session?: string }
  }
  SetUserMFAPreference: {
    input: WithToken & {
      SMSMfaSettings?: MfaSettings
      SoftwareTokenMfaSettings?: MfaSettings
      EmailMfaSettings?: MfaSettings
      WebAuthnMfaSettings?: Pick<MfaSettings, 'Enabled'>
    }
    output: Nothing
  }
  SetUserSettings: { input: WithToken & { MFAOptions: MfaOption[] }; output: Nothing }
  GetUserAuthFactors: {
    input: WithToken
    output: {
      Username: string | undefined
      PreferredMfaSetting?: string
      UserMFASettingList?: string[]
      ConfiguredUserAuthFactors?: (AuthFactor | 'SOFTWARE_TOKEN')[]
    }
  }
  ConfirmDevice: {
    input: WithToken & {
      DeviceKey: string
      DeviceName?: string
      DeviceSecretVerifierConfig?: { PasswordVerifier?: string; Salt?: string }
    }
    output: { UserConfirmationNecessary?: boolean }
  }
  GetDevice: { input: { AccessToken?: string; DeviceKey: string }; output: { Device: DeviceType | undefined } }
  ListDevices: {
    input: WithToken & { Limit?: number; PaginationToken?: string }
    output: { Devices?: DeviceType[]; PaginationToken?: string }
  }
  ForgetDevice: { input: { AccessToken?: string; DeviceKey: string }; output: Nothing }
  UpdateDeviceStatus: {
    input: WithToken & { DeviceKey: string; DeviceRememberedStatus?: 'remembered' | 'not_remembered' }
    output: Nothing
  }
  ListUserSessions: { input: WithToken & Page; output: Page & { Sessions?: UserSessionType[] } }
  RevokeUserSession: {
    input: WithToken & { SessionId: string; RevokeAssociatedSessions?: 'NONE' | 'LINKED' }
    output: Nothing
  }
  StartWebAuthnRegistration: { input: WithToken; output: { CredentialCreationOptions: unknown } }
  CompleteWebAuthnRegistration: { input: WithToken & { Credential: object }; output: Nothing }
  ListWebAuthnCredentials: {
    input: WithToken & Page & { MaxResults?: number }
    output: Page & { Credentials: WebAuthnCredential[] | undefined }
  }
  DeleteWebAuthnCredential: { input: WithToken & { CredentialId: string }; output: Nothing }
}

/** The AWS name of an operation that {@link call} takes, such as `InitiateAuth`: those that work without AWS credentials. */
export type OperationName = keyof Operations
