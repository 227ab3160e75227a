import { beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { call } from '../../src/client/call.ts'
import { callModule } from '../../src/client/callModule.ts'
import { fakeService } from '../support/fakeService.ts'
import { json } from '../support/responses.ts'

const token = { AccessToken: 'a.b.c' }
const notLoaded = { code: 'offline', retryable: true, fault: 'ModuleNotLoaded' }
const { client, requests } = fakeService(() => json())
let fetch: MockInstance<typeof callModule.fetch>

beforeEach(() => {
  // As on a page that has made no call yet.
  Object.assign(callModule, { loaded: undefined })
  requests.length = 0
  fetch = vi.spyOn(callModule, 'fetch')
  return async () => {
    vi.restoreAllMocks()
    await callModule.fetch()
  }
})

test('the code of a call is loaded by the first one, and only once', async () => {
  await call(client, 'GetUser', token)
  await call(client, 'GetUser', token)
  expect(fetch).toHaveBeenCalledOnce()
  expect(requests).toHaveLength(2)
})

test('a call whose code fails to load is reported as offline, and the next one loads it', async () => {
  fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  await expect(call(client, 'GetUser', token)).rejects.toMatchObject(notLoaded)
  expect(requests).toHaveLength(0)
  await call(client, 'GetUser', token)
  expect(requests).toHaveLength(1)
})

test('a call waits at most 15 seconds for its code', async () => {
  vi.useFakeTimers()
  fetch.mockReturnValueOnce(new Promise(() => {}))
  const failure = expect(call(client, 'GetUser', token)).rejects.toMatchObject(notLoaded)
  await vi.advanceTimersByTimeAsync(15_000)
  await failure
  vi.useRealTimers()
})
