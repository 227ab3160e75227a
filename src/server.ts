export {
  createUICustomizationHandler,
  type UICustomizationHandlerOptions,
} from './aws/createUICustomizationHandler.ts'
export { getUICustomization, type UICustomizationOptions } from './aws/getUICustomization.ts'
export type { PoolFile } from './aws/poolFile.ts'
export { PoolReadError, type PoolReadErrorCause, type PoolReadErrorCode } from './aws/poolReadError.ts'
export type { AwsCredentials, ServiceOptions } from './aws/serviceOptions.ts'
export type { Dropped, DropReason, LowContrast } from './customization/policy/cleanCustomization.ts'
export type { CustomizableSelector } from './customization/policy/selectors.ts'
export { renderStyleSheet, type StyleSheetOptions } from './server/renderStyleSheet.ts'
export { type SanitizedUICustomization, sanitizeUICustomization } from './server/sanitizeUICustomization.ts'
export type { SchemeColor, Theme } from './theme/theme.ts'
export { bloomTheme, classicTheme, ledgerTheme } from './theme/themes.ts'
export type {
  DeviceConfiguration,
  PasswordPolicy,
  PoolSettings,
  SchemaAttribute,
} from './wire/poolSettings.ts'
export type { UICustomization } from './wire/uiCustomization.ts'
