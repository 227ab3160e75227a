import { concat, sha256, utf8 } from '../encoding/bytes.ts'
import { bytesToInteger, integerToBytes } from '../encoding/hex.ts'
import { powerOfG } from './powerOfG.ts'

/**
 * Who proves what: a user of a pool (`group` is the part of the pool id after `_`, `id` is
 * USER_ID_FOR_SRP), or a remembered device (`group` is the DeviceGroupKey, `id` the DeviceKey).
 */
export interface Identity {
  group: string
  id: string
  password: string
}

/** x = H(ib(salt) ‖ H(group ‖ id ‖ ":" ‖ password)): reference 4.3, step 5, and 4.6. */
export async function privateKey({ group, id, password }: Identity, salt: bigint): Promise<bigint> {
  const inner = await sha256(utf8(`${group}${id}:${password}`))
  return bytesToInteger(await sha256(concat(integerToBytes(salt), inner)))
}

/** v = g^x mod N: what a server keeps in place of the password. */
export async function createVerifier(identity: Identity, salt: bigint): Promise<bigint> {
  return powerOfG(await privateKey(identity, salt))
}
