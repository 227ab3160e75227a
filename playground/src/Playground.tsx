import { PoolgateProvider } from 'poolgate'
import { createClient } from 'poolgate/client'
import { useEffect, useState } from 'react'
import { App } from './App.tsx'
import { Connection } from './Connection.tsx'
import { demoClient, demoPool, demoUser, settings } from './demoPool.ts'
import { LookMenu } from './LookMenu.tsx'
import { type Look, propsOf, readLook, storeLook } from './looks.ts'
import { Outbox } from './Outbox.tsx'
import { forgetRealPool, type RealPool, readRealPool, storeRealPool } from './realPool.ts'

/** A small app on Poolgate's public entries. It starts with a pool of its own, in the page. */
export function Playground() {
  const [real, setReal] = useState(readRealPool)
  const [client, setClient] = useState(() => (real ? createClient(real) : demoClient))

  const [look, setLook] = useState(readLook)
  useEffect(() => {
    document.documentElement.style.colorScheme = look.colorScheme === 'auto' ? '' : look.colorScheme
  }, [look])
  const wear = (next: Look) => {
    storeLook(next)
    setLook(next)
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
        client={client}
        pool={real ? (real.settings ?? {}) : settings}
        {...real?.flow}
        {...propsOf(look)}
        logoAlt="Poolgate"
      >
        <App />
      </PoolgateProvider>
      <aside className="tools" aria-label="Playground">
        {!real && (
          <>
            <section className="tool">
              <h2>Try it</h2>
              <p>This pool lives in your browser. Sign up with any address, or sign in as</p>
              <dl className="demo">
                <dt>Email</dt>
                <dd>{demoUser.email}</dd>
                <dt>Password</dt>
                <dd>{demoUser.password}</dd>
              </dl>
            </section>
            <Outbox outbox={demoPool.outbox} />
          </>
        )}
        <Connection real={real} onConnect={connect} onDisconnect={disconnect} />
        <LookMenu look={look} onChange={wear} />
      </aside>
    </div>
  )
}
