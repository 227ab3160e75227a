export type { TriggerEvents, Triggers } from './local/authentication/triggerEvents.ts'
export type { IdentityProvider } from './local/federation/identityProvider.ts'
export type { Outbox } from './local/messages/createOutbox.ts'
export type { Navigate } from './local/oauth/pages/createNavigate.ts'
export type {
  ErrorPage,
  LocalPage,
  LoginPage,
  ProviderChoice,
  ProviderPage,
  RedirectPage,
} from './local/oauth/pages/localPage.ts'
export { createLocalPool, type LocalPool } from './local/server/createLocalPool.ts'
export type { InjectedFault, NetworkConditions } from './local/server/faultInjection.ts'
export type { FirstAuthFactor, LocalAuthFlow, LocalPoolOptions, SeedUser } from './local/server/localPoolOptions.ts'
export type { Message } from './local/state/message.ts'
export type { MfaConfiguration } from './local/state/pool.ts'
export { type PoolStorage, webStorage } from './local/state/poolStorage.ts'
export type { DeliveryAttribute, MfaName, UserStatus } from './local/state/user.ts'
export type { DeviceConfiguration, PasswordPolicy, PoolSettings, SchemaAttribute } from './wire/poolSettings.ts'
