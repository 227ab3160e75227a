import { TOTP } from 'otpauth'
import {
  backToFactorChoice,
  resendConfirmationCode,
  type SignInState,
  submitCode,
  submitConfirmSignUp,
  submitCredentials,
  submitCustomChallenge,
  submitEmailSetup,
  submitFactor,
  submitMfaChoice,
  submitMfaSetup,
  submitMfaTotpSetup,
  submitNewPassword,
  submitPassword,
  submitRequest,
  submitResetPassword,
} from 'poolgate/client'
import { ann } from '../support/users.ts'
import type { TestFlow } from './startFlow.ts'

export const ANSWER = 'forty-two'

/** Fills in steps, correctly or not, and follows their links. */
export interface SimulatedUser {
  /** Every secret that was typed or sent. */
  readonly secrets: Set<string>
  /** Submits what the step asks for. */
  answer: (state: SignInState) => Promise<SignInState>
  /** Submits something else. */
  mistake: (state: SignInState, typed: string) => Promise<SignInState>
  /** Follows a link of the step: another code, another method, and every second time back to the start. */
  turn: (state: SignInState) => Promise<SignInState>
}

/** Creates a user who signs in as Ann, reads her messages and remembers her passwords. */
export function createSimulatedUser({ context, pool, now }: TestFlow): SimulatedUser {
  const secrets = new Set([ann.password, ann.newPassword, ANSWER])
  /** The last one that worked comes first. */
  let passwords = [ann.password, ann.newPassword]
  let appSecret = ann.totpSecret
  let turns = 0

  const keep = (secret: string) => {
    secrets.add(secret)
    return secret
  }
  const newestCode = () => keep(pool.outbox.messages.at(-1)?.code || 'nothing came')
  const appCode = () => keep(new TOTP({ secret: appSecret }).generate({ timestamp: now() }))

  async function withPassword(use: (password: string) => Promise<SignInState>): Promise<SignInState> {
    try {
      return await use(passwords[0]!)
    } catch (error) {
      passwords = [...passwords.slice(1), passwords[0]!]
      throw error
    }
  }

  function respond(state: SignInState, typed: string | undefined): Promise<SignInState> {
    const code = typed ?? (state.step === 'code' && state.via === 'totp' ? appCode() : newestCode())
    const password = (use: (password: string) => Promise<SignInState>) =>
      typed === undefined ? withPassword(use) : use(keep(typed))
    switch (state.step) {
      case 'credentials':
        return password((value) => submitCredentials(context, state, { username: ann.email, password: value }))
      case 'password':
        return password((value) => submitPassword(context, state, { password: value }))
      case 'confirmSignUp':
        return submitConfirmSignUp(context, state, { code })
      case 'resetPassword':
        return submitResetPassword(context, state, { code, newPassword: ann.newPassword })
      case 'newPassword':
        if (typed) passwords.push(typed)
        return submitNewPassword(context, state, { newPassword: typed ?? ann.newPassword, given_name: 'Ann' })
      case 'code':
        return submitCode(context, state, { code, trust: 'on' })
      case 'chooseMfa':
        return submitMfaChoice(context, state, { method: state.methods[0]! })
      case 'setUpMfa':
        return submitMfaSetup(context, state, { method: state.methods[0]! })
      case 'setUpTotp':
        appSecret = state.secret
        return submitMfaTotpSetup(context, state, { code: typed ?? appCode() })
      case 'setUpEmail':
        return submitEmailSetup(context, state, { email: ann.email })
      case 'customChallenge':
        return submitCustomChallenge(context, state, { answer: typed ?? ANSWER })
      case 'chooseFactor':
        return submitFactor(context, state, { factor: state.factors[0]! })
      case 'passkey':
        return Promise.resolve(backToFactorChoice(state))
      case 'signedIn':
        return Promise.resolve(state)
    }
  }

  return {
    secrets,
    answer: (state) => respond(state, undefined),
    mistake: (state, typed) => respond(state, keep(typed)),
    async turn(state) {
      turns++
      if (turns % 2 === 0 && state.step !== 'signedIn') return { step: 'credentials', username: ann.email }
      switch (state.step) {
        case 'confirmSignUp':
          return resendConfirmationCode(context, state)
        case 'resetPassword':
          return submitRequest(context, state, state)
        case 'password':
          return backToFactorChoice(state)
        case 'code':
          return state.factors ? backToFactorChoice(state) : { step: 'credentials', username: ann.email }
        case 'signedIn':
          return state
        default:
          return { step: 'credentials', username: ann.email }
      }
    },
  }
}
