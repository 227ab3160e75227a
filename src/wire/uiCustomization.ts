/**
 * The hosted UI customization of a pool, in AWS's shape (docs/protocol.md §8.2). The empty object if the pool has none.
 */
export interface UICustomization {
  UserPoolId?: string | undefined
  /** `ALL` for the customization of the whole pool, which app clients without their own inherit. */
  ClientId?: string | undefined
  ImageUrl?: string | undefined
  CSS?: string | undefined
  /** Changes with every update. Looks like `20250115191928`. */
  CSSVersion?: string | undefined
  /** Seconds since the epoch from the service and this kit, a `Date` from the AWS SDK, an ISO string from the AWS CLI. */
  LastModifiedDate?: number | string | Date | undefined
  /** As `LastModifiedDate`. */
  CreationDate?: number | string | Date | undefined
}
