import { expect, test } from 'vitest'
import { administer, call, fault, startPool } from '../callPool.ts'

const CSS = '.banner-customizable { background-color: #123; }'
const read = (pool: ReturnType<typeof startPool>['pool'], ClientId?: string) =>
  administer(pool, 'GetUICustomization', ClientId ? { ClientId } : {})

test('a pool without a customization returns an empty object', async () => {
  const { pool } = startPool()
  expect(await read(pool)).toEqual({ UICustomization: {} })
})

test('an app client without a customization gets that of the pool', async () => {
  const { pool } = startPool()
  const set = await administer(pool, 'SetUICustomization', { CSS, ImageFile: 'iVBORw0KGgo=' })
  expect(await read(pool, pool.clientId)).toEqual(set)
  expect(set.UICustomization).toMatchObject({
    UserPoolId: pool.userPoolId,
    ClientId: 'ALL',
    CSS,
    CSSVersion: '20250304090507',
    ImageUrl: expect.stringMatching(/^https:/),
  })
})

test("an app client's customization takes precedence and does not change the pool's", async () => {
  const { pool } = startPool()
  await administer(pool, 'SetUICustomization', { CSS })
  await administer(pool, 'SetUICustomization', { ClientId: pool.clientId, CSS: '' })
  const { UICustomization } = await read(pool, pool.clientId)
  expect(UICustomization).toMatchObject({ ClientId: pool.clientId })
  expect(UICustomization).not.toHaveProperty('CSS')
  expect(await read(pool)).toMatchObject({ UICustomization: { CSS } })
})

test.each(['GetUICustomization', 'SetUICustomization'])('%s rejects other app clients', async (operation) => {
  const { pool } = startPool()
  await expect(administer(pool, operation, { ClientId: 'another' })).rejects.toEqual(
    fault('ResourceNotFoundException', 'User pool client another does not exist.'),
  )
})

test('has the size limits of the service', async () => {
  const { pool } = startPool()
  await expect(administer(pool, 'SetUICustomization', { CSS: 'x'.repeat(131_073) })).rejects.toHaveProperty(
    'name',
    'InvalidParameterException',
  )
})

test('requires a signature', async () => {
  const { pool } = startPool()
  await expect(call(pool, 'GetUICustomization', { UserPoolId: pool.userPoolId })).rejects.toHaveProperty(
    'name',
    'MissingAuthenticationTokenException',
  )
})
