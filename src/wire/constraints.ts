/** Input constraints of the service model, shared by the client's checks and the local pool's. */
export interface Constraint {
  min?: number
  max?: number
  pattern?: RegExp
}

export const constraints = {
  attributeName: { min: 1, max: 32, pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ]+$/u },
  attributeValue: { max: 2048 },
  clientId: { min: 1, max: 128, pattern: /^[\w+]+$/ },
  code: { min: 1, max: 2048, pattern: /^[\S]+$/ },
  password: { max: 256 },
  session: { min: 20, max: 2048 },
  token: { pattern: /^[A-Za-z0-9\-_=.]+$/ },
  userPoolId: { min: 1, max: 55, pattern: /^[\w-]+_[0-9a-zA-Z]+$/ },
  username: { min: 1, max: 128, pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u },
} as const satisfies Record<string, Constraint>
