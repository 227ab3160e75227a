import { AccountScreen, type ColorScheme, PoolgateProvider, SignIn, SignUp, type Theme } from 'poolgate'
import type { TokenStorage } from 'poolgate/client'
import { useMemo, useState } from 'react'
import type { TestPool } from '../../test/support/pools.ts'
import { ann } from '../../test/support/users.ts'
import { Switch } from './Switch.tsx'

export interface Loaded {
  /** A pool where Ann is signed in. */
  testPool: TestPool
  storage: TokenStorage
}

interface PreviewProps extends Loaded {
  theme: Theme
  css: string
}

const nothing = () => {}
const schemes = { light: 'Light', dark: 'Dark' } as const
const screens = { signIn: 'Sign-in', signUp: 'Sign-up', code: 'Code', account: 'Account' } as const

/** The kit itself in a theme and under a style sheet. Every screen stays, with what is typed there; one is shown. */
export function Preview({ testPool, storage, theme, css }: PreviewProps) {
  const [scheme, setScheme] = useState<keyof typeof schemes & ColorScheme>('light')
  const [screen, setScreen] = useState<keyof typeof screens>('signIn')
  const uiCustomization = useMemo(() => ({ CSS: css }), [css])
  const drawn = {
    signIn: <SignIn headingLevel={3} onForgotPassword={nothing} onSignUp={nothing} />,
    signUp: <SignUp headingLevel={3} onSignIn={nothing} />,
    code: (
      <SignIn
        headingLevel={3}
        initialState={{
          step: 'code',
          via: 'email',
          username: ann.email,
          session: 'a session of twenty or more',
          sentTo: { destination: 'a***@e***', via: 'email' },
        }}
      />
    ),
    account: <AccountScreen headingLevel={3} />,
  }
  return (
    <section className="preview" aria-labelledby="te-preview">
      <h2 id="te-preview">Preview</h2>
      <div className="switches">
        <Switch legend="Scheme" choices={schemes} chosen={scheme} choose={setScheme} />
        <Switch legend="Screen" choices={screens} chosen={screen} choose={setScreen} />
      </div>
      <div className="stage" data-scheme={scheme}>
        <PoolgateProvider
          client={testPool.client}
          storage={storage}
          authFlow="USER_PASSWORD_AUTH"
          pool={testPool.options}
          theme={theme}
          colorScheme={scheme}
          logoAlt="Logo"
          {...(css.trim() && { uiCustomization })}
        >
          {Object.entries(drawn).map(([name, kit]) => (
            <div key={name} hidden={name !== screen}>
              {kit}
            </div>
          ))}
        </PoolgateProvider>
      </div>
    </section>
  )
}
