import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { failure, readCode, type Walk } from './walk.ts'

type Callback<Result> = (error: Error | undefined | null, result?: Result) => void

const promised = <Result>(start: (callback: Callback<Result>) => void) =>
  new Promise<Result>((resolve, reject) => {
    start((error, result) => (error ? reject(error) : resolve(result as Result)))
  })

export const walkIdentityJs: Walk = async (pool, { email, password }) => {
  const { userPoolId: UserPoolId, clientId: ClientId, endpoint } = pool
  const userPool = new CognitoUserPool({ UserPoolId, ClientId, endpoint })
  const user = () => new CognitoUser({ Username: email, Pool: userPool })
  const attributes = [new CognitoUserAttribute({ Name: 'email', Value: email })]
  const signIn = (who: CognitoUser, Password: string) =>
    new Promise<CognitoUserSession>((onSuccess, onFailure) => {
      who.authenticateUser(new AuthenticationDetails({ Username: email, Password }), { onSuccess, onFailure })
    })

  await promised((done) => userPool.signUp(email, password, attributes, [], done))
  const code = await readCode(pool, email)
  await promised((done) => user().confirmRegistration(code, false, done))
  const { name: wrongPassword } = await failure(signIn(user(), `${password}?`))
  const signedIn = user()
  const session = await signIn(signedIn, password)
  const read = await promised<CognitoUserAttribute[]>((done) => signedIn.getUserAttributes(done))
  const refreshed = await promised<CognitoUserSession>((done) =>
    signedIn.refreshSession(session.getRefreshToken(), done),
  )
  return {
    wrongPassword,
    email: read.find((attribute) => attribute.getName() === 'email')?.getValue(),
    isRefreshed: refreshed.getAccessToken().getJwtToken() !== session.getAccessToken().getJwtToken(),
  }
}
