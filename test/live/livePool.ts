import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import { type Client, createClient, createFlowContext, createSession, type FlowContext } from 'poolgate/client'

/** A user that a walk created. */
export interface LiveUser {
  username: string
  password: string
}

/** A pool to walk through, and what its administrator can do there. */
export interface LivePool {
  readonly client: Client
  readonly admin: CognitoIdentityProvider
  /** Returns a user that the pool doesn't have yet, and that {@link LivePool.deleteUsers} deletes. */
  newUser: () => LiveUser & { email: string }
  /** Creates a user who can sign in at once. */
  createUser: () => Promise<LiveUser>
  newContext: () => FlowContext
  deleteUsers: () => Promise<void>
}

export interface LivePoolOptions {
  userPoolId: string
  clientId: string
  /** Default: the service's own. */
  endpoint?: string | undefined
}

/** Connects to a pool with the AWS SDK's default credentials. The pool decides whether usernames are email addresses. */
export async function openLivePool({ userPoolId, clientId, endpoint }: LivePoolOptions): Promise<LivePool> {
  const client = createClient({ userPoolId, clientId, endpoint })
  const admin = new CognitoIdentityProvider({ region: client.region, ...(endpoint && { endpoint }) })
  const { UserPool } = await admin.describeUserPool({ UserPoolId: userPoolId })
  const usesEmail = UserPool?.UsernameAttributes?.includes('email') ?? false
  const usernames: string[] = []

  function newUser() {
    const id = crypto.randomUUID()
    // Amazon's mailbox simulator accepts messages: a test must not cause bounces.
    const email = `success+${id}@simulator.amazonses.com`
    const username = usesEmail ? email : `poolgate-${id}`
    usernames.push(username)
    return { username, email, password: `Live-${crypto.randomUUID()}-Z9!` }
  }

  return {
    client,
    admin,
    newUser,
    async createUser() {
      const { username, email, password } = newUser()
      const user = { UserPoolId: userPoolId, Username: username }
      const UserAttributes = [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ]
      await admin.adminCreateUser({ ...user, MessageAction: 'SUPPRESS', UserAttributes })
      await admin.adminSetUserPassword({ ...user, Password: password, Permanent: true })
      return { username, password }
    },
    newContext: () => createFlowContext({ client, session: createSession(client, { storage: 'memory' }) }),
    async deleteUsers() {
      const left: unknown[] = []
      for (const Username of usernames) {
        await admin.adminDeleteUser({ UserPoolId: userPoolId, Username }).catch((error: Error) => {
          if (error.name !== 'UserNotFoundException') left.push(error)
        })
      }
      if (left.length) throw new AggregateError(left, 'Some test users could not be deleted: poolgate-*')
    },
  }
}
