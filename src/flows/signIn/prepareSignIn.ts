import { hasWebCrypto } from '../../client/webCrypto.ts'
import type { FlowContext } from '../flowContext.ts'
import { asksForPassword, sendsPassword } from '../passwordUse.ts'
import { loadChallenges } from './loadChallenges.ts'

/** Loads the challenge handlers and computes the client's SRP key pair before the submit. Call it when the user starts typing. */
export function prepareSignIn(context: FlowContext): void {
  loadChallenges().catch(() => {})
  if (!sendsPassword(context) && asksForPassword(context) && hasWebCrypto()) context.keyPairs.prepare()
}
