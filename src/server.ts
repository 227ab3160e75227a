export type { Dropped, DropReason, LowContrast } from './customization/customization.ts'
export type { CustomizableSelector } from './customization/selectors.ts'
export {
  createUICustomizationHandler,
  type UICustomizationHandlerOptions,
} from './server/createUICustomizationHandler.ts'
export { getUICustomization, type UICustomizationOptions } from './server/getUICustomization.ts'
export type { PoolFile } from './server/poolFile.ts'
export { PoolReadError, type PoolReadErrorCause, type PoolReadErrorCode } from './server/poolReadError.ts'
export { renderStyleSheet, type StyleSheetOptions } from './server/renderStyleSheet.ts'
export { type SanitizedUICustomization, sanitizeUICustomization } from './server/sanitizeUICustomization.ts'
export type { AwsCredentials, ServiceOptions } from './server/serviceOptions.ts'
export type { SchemeColor, Theme } from './theme/theme.ts'
export { bloomTheme, classicTheme, ledgerTheme } from './theme/themes.ts'
export type {
  DeviceConfiguration,
  PasswordPolicy,
  PoolSettings,
  SchemaAttribute,
} from './wire/poolSettings.ts'
export type { UICustomization } from './wire/uiCustomization.ts'
