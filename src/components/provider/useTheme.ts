import { useEffect, useInsertionEffect, useMemo } from 'react'
import { isDevelopment, warnDeveloper } from '../../client/warnDeveloper.ts'
import { adoptRules } from '../../theme/adoptRules.ts'
import type { Theme } from '../../theme/theme.ts'
import { themeRules } from '../../theme/themeRules.ts'

/**
 * Puts a theme on one kit before it is painted. In development it is judged, by code that no other page fetches.
 *
 * @returns the theme; the same object as long as it says the same
 * @throws {TypeError} when the scope is more than a name.
 */
export function useTheme(given: Theme | undefined, scope: string): Theme {
  const text = JSON.stringify(given ?? {})
  const theme = useMemo((): Theme => JSON.parse(text), [text])
  const rules = useMemo(() => themeRules(theme, scope), [theme, scope])
  useInsertionEffect(() => adoptRules(rules), [rules])
  useEffect(() => {
    if (!isDevelopment()) return
    import('../../customization/policy/checkTheme.ts').then(
      ({ checkTheme }) => checkTheme(theme).forEach(warnDeveloper),
      () => {},
    )
  }, [theme])
  return theme
}
