import { concat, sha256, utf8 } from '../encoding/bytes.ts'
import { bytesToInteger, integerToBytes } from '../encoding/hex.ts'
import { powerOfG } from './powerOfG.ts'

/**
 * Who authenticates, and the password: a user (`group` is the part of the pool id after `_`, `id` is USER_ID_FOR_SRP) or a device
 * (`group` is the DeviceGroupKey, `id` is the DeviceKey).
 */
export interface Identity {
  group: string
  id: string
  password: string
}

/** Returns x = H(ib(salt) ‖ H(group ‖ id ‖ ":" ‖ password)) (docs/protocol.md §4.3, step 5, and §4.6). */
export async function privateKey({ group, id, password }: Identity, salt: bigint): Promise<bigint> {
  const inner = await sha256(utf8(`${group}${id}:${password}`))
  return bytesToInteger(await sha256(concat(integerToBytes(salt), inner)))
}

/** Returns v = g^x mod N, which a server stores instead of the password. */
export async function createVerifier(identity: Identity, salt: bigint): Promise<bigint> {
  return powerOfG(await privateKey(identity, salt))
}
