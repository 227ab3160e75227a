import { AuthScreen, PoolgateProvider } from 'poolgate'
import { createClient } from 'poolgate/client'
import { createLocalPool } from 'poolgate/local'

const pool = createLocalPool({
  usernameAttributes: ['email'],
  users: [{ attributes: { email: 'ann@example.com' }, password: 'Correct-Horse-9!', status: 'CONFIRMED' }],
})
const client = createClient({ userPoolId: pool.userPoolId, clientId: pool.clientId, fetch: pool.fetch })

export function Development() {
  return (
    <PoolgateProvider client={client} pool={{ usernameAttributes: ['email'] }}>
      <AuthScreen>You're signed in.</AuthScreen>
    </PoolgateProvider>
  )
}
