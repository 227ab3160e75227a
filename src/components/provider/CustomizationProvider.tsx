import { type ReactNode, useEffect, useInsertionEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { warnDeveloper } from '../../client/warnDeveloper.ts'
import type { UICustomizationSource } from '../../hooks/customization/loadUICustomization.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { Theme } from '../../theme/theme.ts'
import type { UICustomization } from '../../wire/uiCustomization.ts'
import { LogoContext } from '../shared/components.ts'
import { AwaitedLook } from '../shared/useRootProps.ts'
import { CardLogo } from './CardLogo.tsx'
import { fadeOnLayoutShift } from './fadeOnLayoutShift.ts'
import { useIsHydrated } from './useIsHydrated.ts'

interface CustomizationProviderProps {
  theme: Theme
  /** The host's logo, which comes before those of theme and pool. */
  logo: ReactNode
  /** Alternative text of theme's or pool's logo. */
  logoAlt: string
  children: ReactNode
}

/** What a pool looks like, and what puts it on once that was fetched. */
interface Look {
  customization: UICustomization | undefined
  customize?: typeof import('../../customization/render/customize.ts').customize
}

const NONE: Look = { customization: undefined }

/**
 * Puts the pool's own look on what is below: its style sheet, once that was cleaned, and its logo. All that it takes is fetched only
 * where there is a look to put on; until then the kit looks as it does without. A style sheet that is at hand when the kit is first drawn is
 * waited for instead, for 400 ms at most, so that nobody sees the kit change its clothes; what a server drew is seen already, and stays.
 */
export function CustomizationProvider({ theme, logo, logoAlt, children }: CustomizationProviderProps) {
  const { styleScope, uiCustomization, queryClient, flow } = usePoolgate()
  const { client } = flow
  const [{ customization, customize }, setLook] = useState<Look>(() =>
    uiCustomization === undefined ? NONE : { customization: given(uiCustomization) },
  )
  const [isFirstSight] = useState(useIsHydrated())
  useEffect(() => {
    if (uiCustomization === undefined) {
      setLook(NONE)
      return
    }
    let isLeft = false
    const show = (look: Look) => {
      if (!isLeft) fadeOnLayoutShift(styleScope, () => flushSync(() => setLook(look)))
    }
    const read = async () => {
      const { customizationQuery } = await import('../../hooks/customization/customizationQuery.ts')
      return queryClient.fetchQuery(customizationQuery(uiCustomization, client))
    }
    const load = async (): Promise<Look> => {
      const [customization, { customize }] = await Promise.all([
        read(),
        import('../../customization/render/customize.ts'),
      ])
      return { customization, customize }
    }
    load().then(show, (error: Error) => {
      if (!isLeft) warnDeveloper(`The UI customization could not be had; the default look stays. ${error.message}`)
      show(NONE)
    })
    return () => {
      isLeft = true
    }
  }, [uiCustomization, queryClient, client, styleScope])
  const { CSS: css, ImageUrl: imageUrl } = customization ?? {}
  useInsertionEffect(
    () => (customize && typeof css === 'string' ? customize(css, styleScope, theme, warnDeveloper) : undefined),
    [customize, css, styleScope, theme],
  )
  const url = theme.logo ?? (typeof imageUrl === 'string' ? imageUrl : undefined)
  return (
    <AwaitedLook.Provider value={isFirstSight && !customize && !!css}>
      <LogoContext.Provider value={logo ?? (url && <CardLogo url={url} alt={logoAlt} />)}>
        {children}
      </LogoContext.Provider>
    </AwaitedLook.Provider>
  )
}

/** What is there already shows at once, so that a logo moves nothing. */
function given(source: UICustomizationSource | undefined): UICustomization | undefined {
  if (typeof source !== 'object') return undefined
  return 'UICustomization' in source ? source.UICustomization : (source as UICustomization)
}
