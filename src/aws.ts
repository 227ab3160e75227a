export {
  createUICustomizationHandler,
  type UICustomizationHandlerOptions,
} from './aws/createUICustomizationHandler.ts'
export { getUICustomization, type UICustomizationOptions } from './aws/getUICustomization.ts'
export type { PoolFile } from './aws/poolFile.ts'
export { PoolReadError, type PoolReadErrorCause, type PoolReadErrorCode } from './aws/poolReadError.ts'
export { type PoolFileOptions, readPoolFile } from './aws/readPoolFile.ts'
export type { AwsCredentials, ServiceOptions } from './aws/serviceOptions.ts'
export type { DeviceConfiguration, PasswordPolicy, PoolSettings, SchemaAttribute } from './wire/poolSettings.ts'
export type { UICustomization } from './wire/uiCustomization.ts'
