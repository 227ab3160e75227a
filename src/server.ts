export {
  createUICustomizationHandler,
  type UICustomizationHandlerOptions,
} from './server/createUICustomizationHandler.ts'
export { getUICustomization, type UICustomizationOptions } from './server/getUICustomization.ts'
export type { PoolFile } from './server/poolFile.ts'
export { PoolReadError, type PoolReadErrorCause, type PoolReadErrorCode } from './server/poolReadError.ts'
export type { AwsCredentials, ServiceOptions } from './server/serviceOptions.ts'
export type {
  DeviceConfiguration,
  PasswordPolicy,
  PoolSettings,
  SchemaAttribute,
} from './wire/poolSettings.ts'
export type { UICustomization } from './wire/uiCustomization.ts'
