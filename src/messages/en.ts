import type { Messages } from './messages.ts'
import { startEn } from './startEn.ts'
import { stepsEn } from './stepsEn.ts'

/** English, the default. */
export const en: Messages = { ...startEn, ...stepsEn }
