import { checkTheme, type Theme } from 'poolgate'
import { sanitizeUICustomization } from 'poolgate/server'

/** Shows the kit's warnings about a theme and a stylesheet, which apps see on the console during development. */
export function Findings({ theme, css }: { theme: Theme; css: string }) {
  const { dropped, lowContrast } = sanitizeUICustomization({ CSS: css }, theme)
  const lines = [
    ...checkTheme(theme),
    ...dropped.map(
      ({ reason, what, line }) => `Stylesheet${line ? `, line ${line}` : ''}: ${what} has no effect (${reason}).`,
    ),
    ...lowContrast.map(
      ({ selector, ratio }) => `Stylesheet: ${selector} has a contrast of ${ratio.toFixed(1)}, under 4.5.`,
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
        <p>No problems found: all text has enough contrast, and every rule has an effect.</p>
      )}
    </section>
  )
}
