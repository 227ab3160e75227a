import { idConstraints } from './idConstraints.ts'

/** Returns whether a value has the form of a user pool id. Takes any value, because an unset build variable isn't a string. */
export const isUserPoolId = (value: unknown): value is string => isId(value, idConstraints.userPoolId)

/** Returns whether a value has the form of an app client id. */
export const isClientId = (value: unknown): value is string => isId(value, idConstraints.clientId)

/** Returns the region that a user pool id begins with: `eu-west-1` of `eu-west-1_Ab12Cd34E`. */
export const regionOf = (userPoolId: string): string => userPoolId.slice(0, userPoolId.indexOf('_'))

/** Returns the part after the region, which SRP uses as its group name: `Ab12Cd34E` of `eu-west-1_Ab12Cd34E`. */
export const poolNameOf = (userPoolId: string): string => userPoolId.slice(userPoolId.indexOf('_') + 1)

function isId(value: unknown, { min, max, pattern }: { min: number; max: number; pattern: RegExp }): boolean {
  return typeof value === 'string' && value.length >= min && value.length <= max && pattern.test(value)
}
