/**
 * What the owner of a pool set for the look of the hosted UI, in AWS's shape (reference 8.2). A pool without any has the
 * empty object.
 */
export interface UICustomization {
  UserPoolId?: string | undefined
  /** `ALL` for the record of the whole pool, which an app client without its own inherits. */
  ClientId?: string | undefined
  ImageUrl?: string | undefined
  CSS?: string | undefined
  /** Changes with each change, like `20250115191928`. */
  CSSVersion?: string | undefined
  /** Seconds since the epoch on the wire and from this kit; a date from the AWS SDK, its ISO text from the AWS CLI. */
  LastModifiedDate?: number | string | Date | undefined
  /** As `LastModifiedDate`. */
  CreationDate?: number | string | Date | undefined
}
