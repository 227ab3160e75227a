import type { AuthScreenProps, PoolgateProviderProps } from 'poolgate'
import type { LocalPoolOptions } from 'poolgate/local'

/** What a user of the playground types in. */
export interface Credentials {
  label: 'Email' | 'Username' | 'Phone number'
  username: string
  password?: string
  /** The answer to the custom challenge. */
  answer?: string
  /** The key of the user's authenticator app, in base32. */
  totpSecret?: string
}

/** A user pool in the page, with the props of the kit that fit it. */
export interface Scenario {
  id: string
  group: string
  label: string
  /** What to do and what happens, in one or two sentences. */
  description: string
  pool: LocalPoolOptions
  provider: Pick<PoolgateProviderProps, 'authFlow' | 'preferredChallenge' | 'pool' | 'providers'>
  screen?: Pick<AuthScreenProps, 'initialScreen' | 'signInMethods'>
  credentials: Credentials
  network?: 'slow' | 'offline' | 'throttled'
}
