import type { MfaMethod } from '../../../wire/factorNames.ts'
import type { IconName } from '../../shared/Icon.tsx'

export const mfaIcons: Record<MfaMethod, IconName> = { sms: 'phone', email: 'mail', totp: 'shield' }
