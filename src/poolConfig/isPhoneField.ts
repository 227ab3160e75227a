import type { PoolSettings } from '../wire/poolSettings.ts'
import { identifierKind } from './identifierKind.ts'

/** Returns whether a field of a form takes a phone number and nothing else. */
export const isPhoneField = (name: string, pool: PoolSettings): boolean =>
  name === 'phone_number' || (name === 'username' && identifierKind(pool) === 'phone')
