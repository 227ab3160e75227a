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
import { EMAIL, type FlowScene, NEW_PASSWORD, PASSWORD } from './startFlow.ts'

export const PHONE = '+442079460000'
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
export const ANSWER = 'forty-two'

/** A simulated user: the values for each step, right or wrong, and the actions after it. */
export interface Person {
  /** All secrets of the user. */
  readonly secrets: Set<string>
  /** Submits correct values. */
  answer: (state: SignInState) => Promise<SignInState>
  /** Submits wrong values. */
  mistake: (state: SignInState, typed: string) => Promise<SignInState>
  /** Does something other than submit: resends the code, switches the method, and every second time starts over. */
  turn: (state: SignInState) => Promise<SignInState>
}

/** Creates Ann, who has an email address, a phone, an authenticator app and passwords. */
export function createPerson({ context, pool, now }: FlowScene): Person {
  const secrets = new Set([PASSWORD, NEW_PASSWORD, ANSWER])
  /** Ann tries the password that worked last, then the others. */
  let passwords = [PASSWORD, NEW_PASSWORD]
  let appSecret = SECRET
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
        return password((value) => submitCredentials(context, state, { username: EMAIL, password: value }))
      case 'password':
        return password((value) => submitPassword(context, state, { password: value }))
      case 'confirmSignUp':
        return submitConfirmSignUp(context, state, { code })
      case 'resetPassword':
        return submitResetPassword(context, state, { code, newPassword: NEW_PASSWORD })
      case 'newPassword':
        if (typed) passwords.push(typed)
        return submitNewPassword(context, state, { newPassword: typed ?? NEW_PASSWORD, given_name: 'Ann' })
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
        return submitEmailSetup(context, state, { email: EMAIL })
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
      if (turns % 2 === 0 && state.step !== 'signedIn') return { step: 'credentials', username: EMAIL }
      switch (state.step) {
        case 'confirmSignUp':
          return resendConfirmationCode(context, state)
        case 'resetPassword':
          return submitRequest(context, state, state)
        case 'password':
          return backToFactorChoice(state)
        case 'code':
          return state.factors ? backToFactorChoice(state) : { step: 'credentials', username: EMAIL }
        case 'signedIn':
          return state
        default:
          return { step: 'credentials', username: EMAIL }
      }
    },
  }
}
