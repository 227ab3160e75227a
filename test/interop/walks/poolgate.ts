import {
  AuthError,
  call,
  createClient,
  createFlowContext,
  createSession,
  submitConfirmSignUp,
  submitCredentials,
  submitDetails,
} from 'poolgate/client'
import { failure, readCode, type Walk } from './walk.ts'

export const walkPoolgate: Walk = async (pool, { email, password }) => {
  const client = createClient(pool)
  let now = Date.now()
  const session = createSession(client, { storage: 'memory', now: () => now })
  const context = createFlowContext({ client, session })
  const confirm = await submitDetails(context, { step: 'details' }, { username: email, email, newPassword: password })
  if (confirm.step !== 'confirmSignUp') throw new Error(`Unexpected step ${confirm.step}`)
  await submitConfirmSignUp(context, confirm, { code: await readCode(pool, email) })
  await session.signOut()
  const wrong = await failure(
    submitCredentials(context, { step: 'credentials' }, { username: email, password: `${password}?` }),
  )
  await submitCredentials(context, { step: 'credentials' }, { username: email, password })
  const before = await session.getAccessToken()
  const { UserAttributes = [] } = await call(client, 'GetUser', { AccessToken: before })
  now += 3_600_000
  const after = await session.getAccessToken()
  return {
    wrongPassword: wrong instanceof AuthError ? wrong.code : wrong.name,
    email: UserAttributes.find(({ Name }) => Name === 'email')?.Value,
    isRefreshed: after !== before,
  }
}
