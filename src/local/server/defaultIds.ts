import { randomBytes } from '../../encoding/bytes.ts'
import { bytesToHex } from '../../encoding/hex.ts'

/** The ids of a pool that outlives its process, or that other processes call: its clients and its storage must find it again. */
export const lastingIds = { userPoolId: 'us-east-1_LocalPool', clientId: 'localclient1234567890' }

/** Returns ids that no other pool has. Tokens and devices are stored by these ids, so no test finds those of the one before. */
export const createUniqueIds = (): typeof lastingIds => ({
  userPoolId: `us-east-1_Local${bytesToHex(randomBytes(6))}`,
  clientId: `local${bytesToHex(randomBytes(10))}`,
})
