import { idConstraints } from './idConstraints.ts'

/** An input constraint of the service model. The client and the local pool check the same ones. */
export interface Constraint {
  min?: number
  max?: number
  pattern?: RegExp
}

export const constraints = {
  ...idConstraints,
  attributeName: { min: 1, max: 32, pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ]+$/u },
  attributeValue: { max: 2048 },
  clientSecret: { min: 24, max: 64, pattern: /^[\w+]+$/ },
  code: { min: 1, max: 2048, pattern: /^[\S]+$/ },
  deviceKey: { min: 1, max: 55, pattern: /^[\w-]+_[0-9a-f-]+$/ },
  deviceName: { min: 1, max: 1024 },
  eventId: { min: 1, max: 50, pattern: /^[\w+-]+$/ },
  groupName: { min: 1, max: 128, pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u },
  pageToken: { min: 1, max: 131_072, pattern: /^[\S]+$/ },
  password: { max: 256 },
  secretHash: { min: 1, max: 128, pattern: /^[\w+=/]+$/ },
  session: { min: 20, max: 2048 },
  text: { max: 131_072 },
  token: { pattern: /^[A-Za-z0-9\-_=.]+$/ },
  totpCode: { min: 6, max: 6, pattern: /^[0-9]+$/ },
  username: { min: 1, max: 128, pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u },
} as const satisfies Record<string, Constraint>
