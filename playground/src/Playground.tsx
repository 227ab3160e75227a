import { PoolgateProvider, SessionTimeoutWarning } from 'poolgate'
import { createClient } from 'poolgate/client'
import { useEffect, useState } from 'react'
import { App } from './App.tsx'
import { AppearanceMenu } from './AppearanceMenu.tsx'
import { navigate } from './address.ts'
import { type Appearance, propsOf, readAppearance, storeAppearance } from './appearance.ts'
import { CodePanel } from './CodePanel.tsx'
import { Connection } from './Connection.tsx'
import { DomainDialog } from './DomainDialog.tsx'
import { openDomain } from './domain.ts'
import { Intro } from './Intro.tsx'
import { Outbox } from './Outbox.tsx'
import { poolInPage, readScenario, storeScenario } from './poolInPage.ts'
import { Reset } from './Reset.tsx'
import { forgetRealPool, type RealPool, readRealPool, storeRealPool } from './realPool.ts'
import { ScenarioMenu } from './ScenarioMenu.tsx'

import type { Scenario } from './scenario.ts'
import { setupCode } from './setupCode.ts'
import { setupOf } from './setupOf.ts'
import { showOnPage } from './showOnPage.ts'

/** The pool in the page shows the pages of its domain in a dialog. */
const inDialog = { navigate: (url: string) => void openDomain(url), onReturn: navigate }

/** A user signs in again after half a day. */
const TWELVE_HOURS = { absolute: 43_200, warning: 120 }

/** What AuthScreen shows for a pool at AWS: the form, then the identity providers. */
const REAL_SCREEN = { signInMethods: ['form', 'providers', 'companyEmail'] as const }

/** A small app that uses only Poolgate's public entries. It starts with a local pool in the page. */
export function Playground() {
  const [real, setReal] = useState(readRealPool)
  const [realClient, setRealClient] = useState(() => real && createClient(real))
  const [scenario, setScenario] = useState(readScenario)
  const [appearance, setAppearance] = useState(readAppearance)
  const inPage = poolInPage(scenario)

  useEffect(() => showOnPage(appearance), [appearance])
  const changeAppearance = (next: Appearance) => {
    storeAppearance(next)
    setAppearance(next)
  }
  const changeScenario = (next: Scenario) => {
    storeScenario(next)
    setScenario(next)
    navigate('/')
  }
  const connect = (pool: RealPool) => {
    setRealClient(createClient(pool))
    storeRealPool(pool)
    setReal(pool)
  }
  const disconnect = () => {
    forgetRealPool()
    setRealClient(undefined)
    setReal(undefined)
  }

  const isReal = real !== undefined && realClient !== undefined
  const provider = isReal
    ? { client: realClient, pool: real.settings ?? {}, storage: real.storage, ...real.flow }
    : { client: inPage.client, ...scenario.provider, ...inPage.federation, ...inDialog }
  return (
    <div className="page">
      <PoolgateProvider
        // A provider keeps the storage and the screen that it was mounted with.
        key={real?.storage ?? scenario.id}
        timeouts={TWELVE_HOURS}
        {...provider}
        {...propsOf(appearance)}
        logoAlt="Poolgate"
      >
        <App screen={isReal ? REAL_SCREEN : (scenario.screen ?? {})} />
        <SessionTimeoutWarning />
        {!isReal && <DomainDialog />}
      </PoolgateProvider>
      <aside className="tools" aria-label="Playground" lang="en">
        <div className="column" dir="ltr">
          <Intro />
          {!isReal && (
            <>
              <ScenarioMenu scenario={scenario} onChange={changeScenario} />
              <Outbox key={scenario.id} pool={inPage.pool} />
            </>
          )}
          <Connection real={real} onConnect={connect} onDisconnect={disconnect} />
        </div>
        <div className="column" dir="ltr">
          <AppearanceMenu appearance={appearance} onChange={changeAppearance} />
          <CodePanel code={setupCode(setupOf(appearance, isReal ? real : scenario))} isExample={!isReal} />
          <Reset />
        </div>
      </aside>
    </div>
  )
}
