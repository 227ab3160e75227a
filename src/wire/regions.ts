/** The DNS suffix of each AWS partition other than `aws` and `aws-us-gov`, by the name of its regions (docs/protocol.md §1.1). */
const PARTITIONS: [regionName: RegExp, dnsSuffix: string][] = [
  [/^(aws-)?cn-/, 'amazonaws.com.cn'],
  [/^eusc-/, 'amazonaws.eu'],
  [/^(us-iso-|aws-iso-global$)/, 'c2s.ic.gov'],
  [/^(us-isob-|aws-iso-b-)/, 'sc2s.sgov.gov'],
  [/^(eu-isoe-|aws-iso-e-)/, 'cloud.adc-e.uk'],
  [/^(us-isof-|aws-iso-f-)/, 'csp.hci.ic.gov'],
]

/** Returns the host that serves user pools in a region, as the AWS SDK resolves it. */
export function serviceHost(region: string): string {
  const dnsSuffix = PARTITIONS.find(([regionName]) => regionName.test(region))?.[1] ?? 'amazonaws.com'
  return `cognito-idp.${region}.${dnsSuffix}`
}

/** Returns whether a name has the form of an AWS region, known or future: `eu-west-1`, `eusc-de-east-1`, `us-isob-east-1`. */
export const isRegion = (name: string): boolean => /^([a-z]{2}|eusc)(-[a-z]+)+-\d+$|^aws(-[a-z]+)*-global$/.test(name)

/** Returns whether a name can be part of a host name. */
export const isHostLabel = (name: string): boolean => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(name)
