import { checkTheme, type Theme } from 'poolgate'
import { sanitizeUICustomization } from 'poolgate/server'

/** What the kit says of a theme and a style sheet; an app in development reads it on the console. */
export function Findings({ theme, css }: { theme: Theme; css: string }) {
  const { dropped, lowContrast } = sanitizeUICustomization({ CSS: css }, theme)
  const lines = [
    ...checkTheme(theme),
    ...dropped.map(
      ({ reason, what, line }) => `Style sheet${line ? `, line ${line}` : ''}: ${what} has no effect (${reason}).`,
    ),
    ...lowContrast.map(
      ({ selector, ratio }) => `Style sheet: ${selector} has a contrast of ${ratio.toFixed(1)}, under 4.5.`,
    ),
  ]
  return (
    <section aria-labelledby="te-findings">
      <h2 id="te-findings">Checks</h2>
      {lines.length ? (
        <ul className="findings">
          {[...new Set(lines)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>Nothing to mend: every text is easy to read, and every rule has its effect.</p>
      )}
    </section>
  )
}
