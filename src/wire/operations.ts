/** Names and shapes of the service's JSON, spelt as AWS spells them (service model 2016-04-18). */

export interface AttributeType {
  Name: string
  Value?: string
}

export interface CodeDeliveryDetails {
  /** Masked: `j***@e***` or `+*******1212`. */
  Destination?: string
  DeliveryMedium?: 'SMS' | 'EMAIL'
  AttributeName?: string
}

export interface AuthenticationResult {
  AccessToken?: string
  IdToken?: string
  RefreshToken?: string
  TokenType?: string
  /** Life of the access token in seconds. */
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

export interface ChallengeAnswer {
  ChallengeName?: ChallengeName
  ChallengeParameters?: Record<string, string>
  AvailableChallenges?: ChallengeName[]
  Session?: string
  AuthenticationResult?: AuthenticationResult
}

interface ClientMetadata {
  ClientMetadata?: Record<string, string>
}

interface SignedWithSecret extends ClientMetadata {
  ClientId: string
  SecretHash?: string
}

/** Input and output of each operation that the client calls. */
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
    output: Record<never, never>
  }
  InitiateAuth: {
    input: ClientMetadata & {
      AuthFlow: 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'USER_AUTH' | 'CUSTOM_AUTH' | 'REFRESH_TOKEN_AUTH'
      ClientId: string
      AuthParameters?: Record<string, string>
      Session?: string
    }
    output: ChallengeAnswer
  }
  RespondToAuthChallenge: {
    input: ClientMetadata & {
      ChallengeName: ChallengeName
      ClientId: string
      Session?: string
      ChallengeResponses?: Record<string, string>
    }
    output: ChallengeAnswer
  }
  GetTokensFromRefreshToken: {
    input: ClientMetadata & { RefreshToken: string; ClientId: string; DeviceKey?: string }
    output: { AuthenticationResult?: AuthenticationResult }
  }
  RevokeToken: {
    input: { Token: string; ClientId: string }
    output: Record<never, never>
  }
  GlobalSignOut: {
    input: { AccessToken: string }
    output: Record<never, never>
  }
  GetUser: {
    input: { AccessToken: string }
    output: {
      Username: string | undefined
      UserAttributes: AttributeType[] | undefined
      PreferredMfaSetting?: string
      UserMFASettingList?: string[]
    }
  }
}

export type OperationName = keyof Operations
