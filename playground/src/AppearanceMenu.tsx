import { type Appearance, directions, languages, schemes, styleNames } from './appearance.ts'

interface AppearanceMenuProps {
  appearance: Appearance
  onChange: (appearance: Appearance) => void
}

/** Applies a theme or a hosted UI customization, and a color scheme, to the kit, and a language and a direction to the page. */
export function AppearanceMenu({ appearance, onChange }: AppearanceMenuProps) {
  return (
    <section className="tool">
      <h2>Appearance</h2>
      <div className="choices">
        <div className="field">
          <label htmlFor="style">Style</label>
          <select
            id="style"
            name="style"
            value={appearance.name}
            onChange={({ target }) => onChange({ ...appearance, name: target.value })}
          >
            {styleNames.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="language">Language</label>
          <select
            id="language"
            name="language"
            value={appearance.language}
            onChange={({ target }) => onChange({ ...appearance, language: target.value })}
          >
            {Object.entries(languages).map(([tag, name]) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="scheme">Color scheme</label>
          <select
            id="scheme"
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
        </div>
        <div className="field">
          <label htmlFor="direction">Direction</label>
          <select
            id="direction"
            name="direction"
            value={appearance.direction}
            onChange={({ target }) =>
              onChange({ ...appearance, direction: directions.find((one) => one === target.value) ?? 'auto' })
            }
          >
            {directions.map((direction) => (
              <option key={direction}>{direction}</option>
            ))}
          </select>
        </div>
      </div>
    </section>
  )
}
