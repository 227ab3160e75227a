import { hasWebCrypto } from '../../client/webCrypto.ts'
import { asksForPassword, type FlowContext, sendsPassword } from '../flowContext.ts'
import { loadChallenges } from './loadChallenges.ts'

/** Loads the challenge handlers and computes the client's SRP key pair before the submit. Call it when the user starts typing. */
export function prepareSignIn(context: FlowContext): void {
  loadChallenges().catch(() => {})
  if (!sendsPassword(context) && asksForPassword(context) && hasWebCrypto()) context.keyPairs.prepare()
}
