import { Amplify } from 'aws-amplify'
import { confirmSignUp, fetchAuthSession, fetchUserAttributes, signIn, signOut, signUp } from 'aws-amplify/auth'
import { failure, readCode, type Walk } from './walk.ts'

export const walkAmplify: Walk = async (pool, { email, password }) => {
  const { userPoolId, clientId: userPoolClientId, endpoint: userPoolEndpoint } = pool
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } })
  await signUp({ username: email, password, options: { userAttributes: { email } } })
  await confirmSignUp({ username: email, confirmationCode: await readCode(pool, email) })
  const { name: wrongPassword } = await failure(signIn({ username: email, password: `${password}?` }))
  await signIn({ username: email, password })
  const attributes = await fetchUserAttributes()
  const before = await fetchAuthSession()
  const after = await fetchAuthSession({ forceRefresh: true })
  const isRefreshed = String(after.tokens?.accessToken) !== String(before.tokens?.accessToken)
  await signOut()
  return { wrongPassword, email: attributes.email, isRefreshed }
}
