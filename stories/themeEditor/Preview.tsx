import { AccountScreen, type ColorScheme, PoolgateProvider, SignIn, SignUp, type Theme } from 'poolgate'
import { useMemo, useState } from 'react'
import { ann } from '../../test/support/users.ts'
import type { SignedInPool } from '../support/signedInStory.tsx'
import { Switch } from './Switch.tsx'

interface PreviewProps extends SignedInPool {
  theme: Theme
  css: string
}

const noop = () => {}
const schemes = { light: 'Light', dark: 'Dark' } as const
const screens = { signIn: 'Sign-in', signUp: 'Sign-up', code: 'Code', account: 'Account' } as const

/** Previews the kit with a theme and a stylesheet. Hidden screens stay mounted, so they keep their values. */
export function Preview({ testPool, storage, theme, css }: PreviewProps) {
  const [scheme, setScheme] = useState<keyof typeof schemes & ColorScheme>('light')
  const [screen, setScreen] = useState<keyof typeof screens>('signIn')
  const uiCustomization = useMemo(() => ({ CSS: css }), [css])
  const elements = {
    signIn: <SignIn headingLevel={3} onForgotPassword={noop} onSignUp={noop} />,
    signUp: <SignUp headingLevel={3} onSignIn={noop} />,
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
        <Switch legend="Color scheme" labels={schemes} selected={scheme} select={setScheme} />
        <Switch legend="Screen" labels={screens} selected={screen} select={setScreen} />
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
          {Object.entries(elements).map(([name, element]) => (
            <div key={name} hidden={name !== screen}>
              {element}
            </div>
          ))}
        </PoolgateProvider>
      </div>
    </section>
  )
}
