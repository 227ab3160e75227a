import { useEffect, useInsertionEffect, useMemo } from 'react'
import { isDevelopment, warnDeveloper } from '../../client/warnDeveloper.ts'
import type { KitRoots } from '../../hooks/kitRoots.ts'
import { adoptRules } from '../../theme/adoptRules.ts'
import type { Theme } from '../../theme/theme.ts'
import { themeRules } from '../../theme/themeRules.ts'

/**
 * Applies a theme to one kit before the browser paints. In development it is checked, by code that loads only then.
 *
 * @returns The theme, as the same object while its content is the same.
 * @throws {TypeError} if the scope is malformed.
 */
export function useTheme(given: Theme | undefined, scope: string, roots: KitRoots): Theme {
  const text = JSON.stringify(given ?? {})
  const theme = useMemo((): Theme => JSON.parse(text), [text])
  const rules = useMemo(() => themeRules(theme, scope), [theme, scope])
  useInsertionEffect(() => roots.style((root) => adoptRules(rules, root)), [rules, roots])
  useEffect(() => {
    if (!isDevelopment()) return
    import('../../customization/policy/checkTheme.ts').then(
      ({ checkTheme }) => checkTheme(theme).forEach(warnDeveloper),
      () => {},
    )
  }, [theme])
  return theme
}
