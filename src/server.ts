export {
  createUICustomizationHandler,
  type UICustomizationHandlerOptions,
} from './server/createUICustomizationHandler.ts'
export { getUICustomization, type UICustomizationOptions } from './server/getUICustomization.ts'
export { PoolReadError, type PoolReadErrorCause, type PoolReadErrorCode } from './server/poolReadError.ts'
export type { AwsCredentials, ServiceOptions } from './server/serviceOptions.ts'
export type { UICustomization } from './wire/uiCustomization.ts'
