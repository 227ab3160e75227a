import { createClient } from 'poolgate/client'
import { createLocalPool, webStorage } from 'poolgate/local'

/** Signs in to the pool that lives in this page. */
export const demoUser = { email: 'demo@example.com', password: 'Demo-Pass-2026!' }

export const settings = { usernameAttributes: ['email' as const] }

export const demoPool = createLocalPool({
  ...settings,
  users: [
    {
      password: demoUser.password,
      attributes: { email: demoUser.email, given_name: 'Demo' },
      status: 'CONFIRMED',
    },
  ],
  storage: webStorage(localStorage, 'poolgate-playground.pool'),
})

export const demoClient = createClient({
  userPoolId: demoPool.userPoolId,
  clientId: demoPool.clientId,
  fetch: demoPool.fetch,
})
