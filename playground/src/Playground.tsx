import { PoolgateProvider, SessionTimeoutWarning } from 'poolgate'
import { createClient } from 'poolgate/client'
import { useEffect, useState } from 'react'
import { App } from './App.tsx'
import { AppearanceMenu } from './AppearanceMenu.tsx'
import { navigate } from './address.ts'
import { type Appearance, propsOf, readAppearance, storeAppearance } from './appearance.ts'
import { Connection } from './Connection.tsx'
import { DomainDialog } from './DomainDialog.tsx'
import { demoClient, demoPool, demoUser, federation, settings } from './demoPool.ts'
import { openDomain } from './domain.ts'
import { Outbox } from './Outbox.tsx'
import { forgetRealPool, type RealPool, readRealPool, storeRealPool } from './realPool.ts'

/** The pool in the page shows the pages of its domain in a dialog. */
const demoFederation = { ...federation, navigate: (url: string) => void openDomain(url), onReturn: navigate }

/** A user signs in again after half a day. */
const TWELVE_HOURS = { absolute: 43_200, warning: 120 }

/** A small app that uses only Poolgate's public entries. It starts with a local pool in the page. */
export function Playground() {
  const [real, setReal] = useState(readRealPool)
  const [client, setClient] = useState(() => (real ? createClient(real) : demoClient))

  const [appearance, setAppearance] = useState(readAppearance)
  useEffect(() => {
    const { colorScheme } = appearance
    document.documentElement.style.colorScheme = colorScheme === 'auto' ? '' : colorScheme
  }, [appearance])
  const changeAppearance = (next: Appearance) => {
    storeAppearance(next)
    setAppearance(next)
  }

  const connect = (pool: RealPool) => {
    setClient(createClient(pool))
    storeRealPool(pool)
    setReal(pool)
  }
  const disconnect = () => {
    forgetRealPool()
    setClient(demoClient)
    setReal(undefined)
  }

  return (
    <div className="page">
      <PoolgateProvider
        // A provider keeps the storage that it was mounted with.
        key={real?.storage}
        client={client}
        pool={real ? (real.settings ?? {}) : settings}
        storage={real?.storage}
        timeouts={TWELVE_HOURS}
        {...(real ? real.flow : demoFederation)}
        {...propsOf(appearance)}
        logoAlt="Poolgate"
      >
        <App />
        <SessionTimeoutWarning />
        {!real && <DomainDialog />}
      </PoolgateProvider>
      <aside className="tools" aria-label="Playground">
        {!real && (
          <>
            <section className="tool">
              <h2>Try it</h2>
              <p>
                This user pool runs in your browser and sends no real messages. Sign up with any address, or sign in
                with:
              </p>
              <dl className="demo">
                <dt>Email</dt>
                <dd>{demoUser.email}</dd>
                <dt>Password</dt>
                <dd>{demoUser.password}</dd>
              </dl>
              <p>
                Or continue with Google, Acme, or your company: any address at <code>acme.example</code>. The pages of
                the providers open here, too.
              </p>
            </section>
            <Outbox outbox={demoPool.outbox} />
          </>
        )}
        <Connection real={real} onConnect={connect} onDisconnect={disconnect} />
        <AppearanceMenu appearance={appearance} onChange={changeAppearance} />
      </aside>
    </div>
  )
}
