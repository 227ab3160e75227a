import { TOTP } from 'otpauth'
import { useEffect, useState } from 'react'
import { fillIn } from './fillIn.ts'
import { SelectField } from './SelectField.tsx'
import type { Scenario } from './scenario.ts'
import { scenarioOf, scenarios } from './scenarios.ts'

interface ScenarioMenuProps {
  scenario: Scenario
  onChange: (scenario: Scenario) => void
}

const groups = [...new Set(scenarios.map(({ group }) => group))]

/** Chooses the pool in the page, and has what to type in. */
export function ScenarioMenu({ scenario, onChange }: ScenarioMenuProps) {
  const { label, username, password, answer, totpSecret } = scenario.credentials
  const hasForm = scenario.screen?.signInMethods?.includes('form') ?? true
  return (
    <section className="tool" id="try">
      <h2>Try it</h2>
      <SelectField id="scenario" label="Scenario" value={scenario.id} onChange={(id) => onChange(scenarioOf(id))}>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {scenarios
              .filter((one) => one.group === group)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
      <p className="description">{scenario.description}</p>
      {hasForm && (
        <div className="credentials">
          <dl className="demo">
            <dt>{label}</dt>
            <dd>{username}</dd>
            {password && (
              <>
                <dt>Password</dt>
                <dd>{password}</dd>
              </>
            )}
            {answer && (
              <>
                <dt>Answer</dt>
                <dd>{answer}</dd>
              </>
            )}
          </dl>
          <button type="button" className="plain" onClick={() => fillIn({ username, password, answer })}>
            Fill in
          </button>
        </div>
      )}
      {totpSecret && <AppCode secret={totpSecret} />}
    </section>
  )
}

/** Shows the current code of the demo user's authenticator app. */
function AppCode({ secret }: { secret: string }) {
  const [code, setCode] = useState(() => codeNow(secret))
  useEffect(() => {
    const timer = setInterval(() => setCode(codeNow(secret)), 1000)
    return () => clearInterval(timer)
  }, [secret])
  return (
    <div className="credentials">
      <dl className="demo">
        <dt>App’s code</dt>
        <dd>{code}</dd>
      </dl>
      <button type="button" className="plain" onClick={() => fillIn({ code: codeNow(secret) })}>
        Use code
      </button>
    </div>
  )
}

const codeNow = (secret: string) => new TOTP({ secret }).generate()
