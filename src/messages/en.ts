import { errorsEn } from './errorsEn.ts'
import type { Messages } from './messages.ts'
import { startEn } from './startEn.ts'
import { stepsEn } from './stepsEn.ts'

/** English, the default. */
export const en: Messages = { ...startEn, ...stepsEn, errors: { ...startEn.errors, ...errorsEn } }
