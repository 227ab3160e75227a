import { type Look, lookNames, schemes } from './looks.ts'

interface LookMenuProps {
  look: Look
  onChange: (look: Look) => void
}

/** Dresses the kit in a theme, or in a pool's own style sheet. */
export function LookMenu({ look, onChange }: LookMenuProps) {
  return (
    <section className="tool">
      <h2>Look</h2>
      <div className="connection">
        <label>
          Worn by the kit{' '}
          <select name="look" value={look.name} onChange={({ target }) => onChange({ ...look, name: target.value })}>
            {lookNames.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          Scheme{' '}
          <select
            name="scheme"
            value={look.colorScheme}
            onChange={({ target }) =>
              onChange({ ...look, colorScheme: schemes.find((scheme) => scheme === target.value) ?? 'auto' })
            }
          >
            {schemes.map((scheme) => (
              <option key={scheme}>{scheme}</option>
            ))}
          </select>
        </label>
      </div>
    </section>
  )
}
