import { createFlowContext, createSession, revokeOtherSessions } from 'poolgate/client'
import { describe, expect, test } from 'vitest'
import { issue, START } from '../../session/tokenFixtures.ts'
import { authError } from '../../support/errors.ts'
import { fakeService } from '../../support/fakeService.ts'
import { json } from '../../support/responses.ts'

/** Creates the context of a signed-in user whose pages of sessions name the given next cursors. */
function listing(nextCursor: (count: number) => unknown) {
  let pages = 0
  const service = fakeService(({ operation }) => {
    if (operation !== 'ListUserSessions') return json({})
    pages++
    return json({ Sessions: [{ SessionId: `tkn-${pages}` }, { SessionId: null }], NextToken: nextCursor(pages) })
  })
  const now = () => START
  const session = createSession(service.client, { storage: 'memory', now })
  session.start(issue())
  return { ...service, context: createFlowContext({ client: service.client, session, now }) }
}

describe('revoking the other sessions', () => {
  test('reads all pages', async () => {
    const { context, operations } = listing((count) => (count < 3 ? `cursor-${count}` : null))
    await revokeOtherSessions(context)
    expect(operations().filter((name) => name === 'ListUserSessions')).toHaveLength(3)
    expect(operations().filter((name) => name === 'RevokeUserSession')).toHaveLength(3)
  })

  test.each<[string, (count: number) => string, number]>([
    ['the same cursor again', () => 'cursor', 2],
    ['an earlier cursor again', (count) => `cursor-${count % 2}`, 3],
    ['new cursors forever', (count) => `cursor-${count}`, 51],
  ])('stops at %s', async (_what, nextCursor, requests) => {
    const { context, operations } = listing(nextCursor)
    await expect(revokeOtherSessions(context)).rejects.toEqual(authError('untrustedServer'))
    expect(operations().filter((name) => name === 'ListUserSessions')).toHaveLength(requests)
  })
})
