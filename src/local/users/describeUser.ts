import type { User } from '../state/user.ts'

/** What administrators see of a user, except for attributes. Dates are in seconds since the epoch. */
export interface UserDescription {
  Username: string
  UserCreateDate: number
  UserLastModifiedDate: number
  Enabled: boolean
  UserStatus: User['status']
}

export const describeUser = ({ username, createdAt, modifiedAt, enabled, status }: User): UserDescription => ({
  Username: username,
  UserCreateDate: createdAt / 1000,
  UserLastModifiedDate: modifiedAt / 1000,
  Enabled: enabled,
  UserStatus: status,
})
