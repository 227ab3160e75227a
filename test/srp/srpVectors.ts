import { hexToInteger } from '../../src/encoding/hex.ts'
import file from './vectors.json' with { type: 'json' }

export const { group: constants, secretHash } = file

/** The published vectors of users and devices: identities, passwords and numbers. */
export const srpVectors = file.vectors.map(({ name, inputs, outputs, wrongSignatures, confirmDevice }) => ({
  name,
  inputs,
  outputs,
  confirmDevice,
  wrongSignatures: Object.entries(wrongSignatures),
  a: hexToInteger(inputs.a_hex),
  salt: hexToInteger(inputs.salt_hex),
  identity: {
    group: inputs.poolName ?? inputs.DeviceGroupKey,
    id: inputs.USER_ID_FOR_SRP ?? inputs.DeviceKey,
    password: inputs.password ?? inputs.devicePassword,
  },
  server: { B: outputs.SRP_B, salt: inputs.salt_hex, secretBlock: inputs.secretBlock_b64 },
}))

export const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
