import type { User } from '../state/user.ts'

/** The data of a user in administrative operations, without attributes. Dates are in seconds since the epoch. */
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
