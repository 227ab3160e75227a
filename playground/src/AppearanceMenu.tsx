import { type Appearance, directions, languages, schemes, styleNames } from './appearance.ts'
import { SelectField } from './SelectField.tsx'

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
        <SelectField
          id="style"
          label="Style"
          value={appearance.name}
          onChange={(name) => onChange({ ...appearance, name })}
        >
          {styleNames.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
        <SelectField
          id="language"
          label="Language"
          value={appearance.language}
          onChange={(language) => onChange({ ...appearance, language })}
        >
          {Object.entries(languages).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="scheme"
          label="Color scheme"
          value={appearance.colorScheme}
          onChange={(value) =>
            onChange({ ...appearance, colorScheme: schemes.find((scheme) => scheme === value) ?? 'auto' })
          }
        >
          {schemes.map((scheme) => (
            <option key={scheme}>{scheme}</option>
          ))}
        </SelectField>
        <SelectField
          id="direction"
          label="Direction"
          value={appearance.direction}
          onChange={(value) =>
            onChange({ ...appearance, direction: directions.find((one) => one === value) ?? 'auto' })
          }
        >
          {directions.map((direction) => (
            <option key={direction}>{direction}</option>
          ))}
        </SelectField>
      </div>
    </section>
  )
}
