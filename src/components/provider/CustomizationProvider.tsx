import { type ReactNode, useInsertionEffect, useState } from 'react'
import { warnDeveloper } from '../../client/warnDeveloper.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useIsHydrated } from '../../hooks/useIsHydrated.ts'
import { adoptRules } from '../../theme/adoptRules.ts'
import type { Theme } from '../../theme/theme.ts'
import { LogoContext } from '../shared/components.ts'
import { AppearancePendingContext } from '../shared/rootProps.ts'
import { CardLogo } from './CardLogo.tsx'
import { type PoolCustomization, usePoolCustomization } from './usePoolCustomization.ts'

interface CustomizationProviderProps {
  theme: Theme
  /** The host's logo. It takes precedence over those of theme and pool. */
  logo: ReactNode
  /** Alternative text of the theme's or the pool's logo. */
  logoAlt: string
  children: ReactNode
}

/** Applies the pool's customization to its children: its stylesheet, once it is cleaned, and its logo. */
export function CustomizationProvider({ theme, logo, logoAlt, children }: CustomizationProviderProps) {
  const pool = usePoolCustomization()
  useStylesheet(pool, theme)
  const isAppearancePending = useIsAppearancePending(pool)
  const logoUrl = theme.logo ?? logoUrlOf(pool)
  return (
    <AppearancePendingContext.Provider value={isAppearancePending}>
      <LogoContext.Provider value={logo ?? (logoUrl && <CardLogo url={logoUrl} alt={logoAlt} />)}>
        {children}
      </LogoContext.Provider>
    </AppearancePendingContext.Provider>
  )
}

function useStylesheet(pool: PoolCustomization, theme: Theme): void {
  const { styleScope, roots } = usePoolgate()
  const customize = pool.status === 'success' ? pool.customize : undefined
  const css = pool.status === 'success' ? pool.customization.CSS : undefined
  useInsertionEffect(() => {
    if (!customize || typeof css !== 'string') return
    const rules = customize(css, styleScope, theme, warnDeveloper)
    return roots.style((root) => adoptRules(rules, root))
  }, [customize, css, styleScope, theme, roots])
}

/**
 * Returns whether the kit stays invisible until an already known stylesheet is applied, so that users don't see its appearance change.
 * `styles.css` limits the wait to 400 ms. Server-rendered markup is already visible and stays so.
 */
function useIsAppearancePending(pool: PoolCustomization): boolean {
  const [isFirstRenderedHere] = useState(useIsHydrated())
  return isFirstRenderedHere && pool.status === 'pending' && Boolean(pool.customization?.CSS)
}

/** Returns the pool's logo. A customization that was passed as an object is not checked yet: its URL may not be a string. */
function logoUrlOf(pool: PoolCustomization): string | undefined {
  if (pool.status !== 'pending' && pool.status !== 'success') return undefined
  const url: unknown = pool.customization?.ImageUrl
  return typeof url === 'string' ? url : undefined
}
