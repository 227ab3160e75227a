import { type Appearance, schemes, styleNames } from './appearance.ts'

interface AppearanceMenuProps {
  appearance: Appearance
  onChange: (appearance: Appearance) => void
}

/** Applies a theme or a hosted UI customization, and a color scheme, to the kit. */
export function AppearanceMenu({ appearance, onChange }: AppearanceMenuProps) {
  return (
    <section className="tool">
      <h2>Appearance</h2>
      <div className="connection">
        <label>
          Style{' '}
          <select
            name="style"
            value={appearance.name}
            onChange={({ target }) => onChange({ ...appearance, name: target.value })}
          >
            {styleNames.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          Color scheme{' '}
          <select
            name="scheme"
            value={appearance.colorScheme}
            onChange={({ target }) =>
              onChange({ ...appearance, colorScheme: schemes.find((scheme) => scheme === target.value) ?? 'auto' })
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
