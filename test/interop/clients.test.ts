import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servePoolByCli } from '../support/servePool.ts'
import { walkAmplify } from './walks/amplify.ts'
import { walkIdentityJs } from './walks/identityJs.ts'
import { walkPoolgate } from './walks/poolgate.ts'

let pool: Awaited<ReturnType<typeof servePoolByCli>>
beforeAll(async () => {
  pool = await servePoolByCli()
})
afterAll(() => pool.stop())

describe('a client in Node works with the local pool over HTTP', () => {
  test.each([
    ['aws-amplify', walkAmplify, 'NotAuthorizedException'],
    ['amazon-cognito-identity-js', walkIdentityJs, 'NotAuthorizedException'],
    ['Poolgate', walkPoolgate, 'wrongCredentials'],
  ])('%s', async (name, walk, wrongPassword) => {
    const email = `${name}@example.com`
    expect(await walk(pool, { email, password: 'Correct-Horse-9!' })).toEqual({
      wrongPassword,
      email,
      isRefreshed: true,
    })
  })
})
