export { createKeyPair } from './keyPair.ts'
export { UntrustedServerError } from './serverHalf.ts'
export { createSrpSignature } from './srpSignature.ts'
export { createVerifier } from './verifier.ts'
