import { decodeJwt } from 'jose'
import { submitChangePassword } from '../../../../src/flows/account/changePassword.ts'
import { callWithToken } from '../../../../src/flows/callWithToken.ts'
import { networkError } from '../../../support/responses.ts'
import { bob, type Page } from '../openTabs.ts'
import type { Soak } from './openSoak.ts'
import type { SoakEvent } from './soakEvent.ts'
import { TAB_COUNT, type UserName } from './soakModel.ts'

const HOUR = 3600
const DAY = 24 * HOUR

const LOST_OPERATIONS: Partial<Record<SoakEvent['kind'], string>> = {
  loseRefresh: 'GetTokensFromRefreshToken',
  loseSignIn: 'InitiateAuth',
  loseRevocation: 'RevokeToken',
  losePasswordChange: 'ChangePassword',
  loseCall: 'GetUser',
}

/** Makes an event happen. Resolves when it has ended. @throws {AuthError} what the user sees. */
export async function act(soak: Soak, { kind, tab }: SoakEvent): Promise<unknown> {
  const { pages, browser, clock, time, network, use, openIn, administer } = soak
  const lost = LOST_OPERATIONS[kind]
  if (lost) return loseResponse(soak, lost)
  const page = pages[tab]
  switch (kind) {
    case 'signInAnn':
      return signIn(soak, use(tab), 'ann')
    case 'signInBob':
      return signIn(soak, use(tab), 'bob')
    case 'reauthenticate': {
      const name = soak.nameOf(use(tab))
      return name && signIn(soak, use(tab), name)
    }
    case 'signOut':
      return use(tab).session.signOut()
    case 'changePassword':
      return changePassword(soak, use(tab))
    case 'changePasswordEverywhere':
      return changePassword(soak, use(tab), 'on')
    case 'call':
      return callService(soak, use(tab))
    case 'forceRefresh':
      return requireToken(soak, use(tab), { forceRefresh: true })
    case 'open':
      return page ?? openIn(tab)
    case 'duplicate':
      return openIn((tab + 1) % TAB_COUNT, browser.duplicate((page ?? openIn(tab)).tab))
    case 'reload':
      return openIn(tab, page && browser.duplicate(page.tab))
    case 'freeze':
      if (page) page.tab.isFrozen = true
      return
    case 'thaw':
      return page && soak.thaw(page)
    case 'close':
      page?.leave()
      page?.tab.close()
      pages[tab] = undefined
      return
    case 'hour':
      return clock.advance(HOUR)
    case 'sleep':
      time.asleep += 8 * HOUR * 1000
      return clock.advance(8 * HOUR)
    case 'setClockForward':
      time.offset = DAY * 1000
      return
    case 'setClockBack':
      time.offset = -DAY * 1000
      return
    case 'setClockRight':
      time.offset = 0
      return
    case 'offline':
      network.state = 'off'
      return
    case 'online':
      network.state = 'on'
      return
    case 'revoke':
      return revoke(soak, tab)
    case 'signOutElsewhere': {
      const record = soak.storedTexts(tab)[0]
      const Username = record && decodeJwt(JSON.parse(record).idToken).sub
      return Username && administer('AdminUserGlobalSignOut', { Username })
    }
    case 'disableBob':
      return administer('AdminDisableUser', { Username: bob.email })
    case 'enableBob':
      return administer('AdminEnableUser', { Username: bob.email })
    case 'replaceBob':
      return replaceBob(soak)
  }
}

const signIn = ({ accounts }: Soak, page: Page, name: UserName) =>
  page.signIn({ email: accounts[name].email, password: accounts[name].passwords[0]! })

/** A tab must never get a token of a user whom it doesn't show. */
async function requireToken({ faults }: Soak, { session }: Page, request?: { forceRefresh: boolean }): Promise<void> {
  const token = await session.getAccessToken(request)
  const state = session.getState()
  const shown = state.status === 'signedIn' ? state.user.sub : state.status
  if (decodeJwt(token).sub !== shown) faults.push(new Error(`A tab that shows ${shown} got the token of another user`))
}

async function callService(soak: Soak, page: Page): Promise<void> {
  await requireToken(soak, page)
  await callWithToken(page.session, 'GetUser', {})
}

async function changePassword(soak: Soak, page: Page, everywhereElse?: string): Promise<void> {
  const state = page.session.getState()
  if (state.status !== 'signedIn') return
  const name = soak.nameOf(page) ?? 'ann'
  soak.note(state.user.sub, name)
  const [password = '', newPassword = ''] = soak.accounts[name].passwords
  const values = { password, newPassword, ...(everywhereElse && { everywhereElse }) }
  soak.facts.wasDue = page.context.reauthentication.isDue()
  await submitChangePassword(page.context, { step: 'form' }, values)
}

function loseResponse({ answers, network, facts, pool, onServed }: Soak, operation: string): void {
  answers[operation] = ({ url, init }) => {
    if (network.state === 'off') return undefined
    delete answers[operation]
    facts.lost.push(operation)
    return pool.fetch(url, init).then((response) => {
      if (response.ok) onServed(operation, JSON.parse(String(init.body)))
      return networkError()
    })
  }
}

/** The refresh token of a tab's storage is revoked by another device. */
async function revoke({ storedTexts, administer, pool }: Soak, index: number): Promise<void> {
  const record = storedTexts(index)[0]
  const token: unknown = record && JSON.parse(record).refreshToken
  if (token) await administer('RevokeToken', { Token: token, ClientId: pool.clientId })
}

async function replaceBob({ administer, accounts }: Soak): Promise<void> {
  const Username = bob.email
  await administer('AdminDeleteUser', { Username })
  const UserAttributes = [{ Name: 'email', Value: bob.email }]
  await administer('AdminCreateUser', { Username, UserAttributes, MessageAction: 'SUPPRESS' })
  const Password = accounts.bob.passwords[0]
  await administer('AdminSetUserPassword', { Username, Password, Permanent: true })
}
