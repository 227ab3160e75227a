import { Unstyled } from '@storybook/addon-docs/blocks'
import { AccountScreen, AuthPage, elements, SignIn, SignUp, UserButton } from 'poolgate'
import { useEffect, useRef, useState } from 'react'
import { accountPool } from '../../test/support/accountPool.ts'
import { createTestPool } from '../../test/support/pools.ts'
import { signInBeforehand } from '../../test/support/signedInUsers.ts'
import { TestProvider } from '../../test/support/TestProvider.tsx'
import { ann } from '../../test/support/users.ts'
import type { SignedInPool } from '../support/signedInStory.tsx'
import './docs.css'

const table: Record<string, { is: string; states?: Record<string, readonly string[]> }> = elements

const names = Object.keys(table)

const challenged = { username: ann.email, session: 'x'.repeat(20) }

/** Lists the classes of all elements, next to screens on which the chosen one is outlined. */
export function ElementTable() {
  const screens = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string>()
  const [count, setCount] = useState(0)
  const choose = (name: string) => {
    const found = [...(screens.current?.querySelectorAll(`.pg-${name}`) ?? [])]
    setChosen(name)
    setCount(found.length)
    found.find((element) => element.checkVisibility())?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Unstyled>
      <div className="catalog elements">
        <div className="catalog-list">
          <table>
            <thead>
              <tr>
                <th>Class</th>
                <th>What it is</th>
                <th>States</th>
              </tr>
            </thead>
            <tbody>
              {names.map((name) => (
                <tr key={name}>
                  <td>
                    <button type="button" aria-pressed={name === chosen} onClick={() => choose(name)}>
                      pg-{name}
                    </button>
                  </td>
                  <td>{withCode(table[name]?.is ?? '')}</td>
                  <td>
                    {Object.entries(table[name]?.states ?? {}).map(([state, values]) => (
                      <div key={state}>
                        <code>{state}</code>: {values.join(', ')}
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div>
          <p role="status">{statusOf(chosen, count)}</p>
          {chosen && (
            <style>{`.catalog-screens .pg-${chosen} { outline: 3px solid #d6249f; outline-offset: 1px }`}</style>
          )}
          <div className="catalog-screens" ref={screens}>
            <SignedOutScreens />
            <AccountScreens />
          </div>
        </div>
      </div>
    </Unstyled>
  )
}

function statusOf(chosen: string | undefined, count: number): string {
  if (!chosen) return 'Choose a class.'
  return count ? `pg-${chosen}: ${count} on these screens` : `pg-${chosen}: on other screens, or in other states`
}

const withCode = (text: string) =>
  text.split('`').map((part, index) => (index % 2 ? <code key={part}>{part}</code> : part))

function SignedOutScreens() {
  const [testPool] = useState(() => createTestPool())
  return (
    <TestProvider testPool={testPool} providers={['Google', { name: 'Example' }]} domain="auth.example.com">
      <AuthPage signInMethods={['form', 'providers', 'companyEmail']} header="Header" footer="Footer" />
      <SignUp terms={{ required: true, label: 'I agree to the terms' }} />
      <SignIn initialState={{ step: 'chooseMfa', methods: ['sms', 'email', 'totp'], ...challenged }} />
      <SignIn initialState={{ step: 'setUpTotp', secret: ann.totpSecret, ...challenged }} />
    </TestProvider>
  )
}

function AccountScreens() {
  const [signedIn, setSignedIn] = useState<SignedInPool>()
  useEffect(() => {
    const testPool = createTestPool(accountPool)
    void signInBeforehand(testPool).then((storage) => setSignedIn({ testPool, storage }))
  }, [])
  if (!signedIn) return null
  return (
    <TestProvider testPool={signedIn.testPool} storage={signedIn.storage}>
      <UserButton onManageAccount={() => {}} />
      <AccountScreen />
      <AccountScreen defaultSection="mfa" />
      <AccountScreen defaultSection="devices" />
    </TestProvider>
  )
}
