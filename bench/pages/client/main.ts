import { createClient, createFlowContext, createSession, submitCredentials } from 'poolgate/client'

const client = createClient({ userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' })
const context = createFlowContext({ client, session: createSession(client) })

Object.assign(window, {
  signIn: (username: string, password: string) =>
    submitCredentials(context, { step: 'credentials' }, { username, password }),
})
