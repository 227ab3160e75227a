import type { ReactNode } from 'react'
import { createLazyModule } from '../../async/lazyModule.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { LazyModule } from '../shared/LazyModule.tsx'
import type { MethodsProps } from './OtherMethods.tsx'
import { OtherMethodsPlaceholder } from './OtherMethodsPlaceholder.tsx'
import { ProviderError } from './ProviderError.tsx'
import { placeMethods, type SignInMethodProps } from './signInMethods.ts'

/** Most pools have no identity providers. */
export const lazyMethods = createLazyModule(() => import('./OtherMethods.tsx'))

interface AroundForm {
  above?: ReactNode
  below?: ReactNode
  isFormShown: boolean
}

const FORM_ONLY: AroundForm = { isFormShown: true }

/** Returns what the first screen shows above and below its form: the other sign-in methods, and the error of the last attempt. */
export function useOtherMethods({ signInMethods, returnTo }: SignInMethodProps): AroundForm {
  const { federation } = usePoolgate()
  if (!federation) return FORM_ONLY
  const isOffered = (method: string) => method !== 'providers' || federation.choices.length > 0
  const { above, below, isFormShown } = placeMethods(signInMethods, isOffered)
  const show = (methods: MethodsProps['methods'], formIs: MethodsProps['formIs']) =>
    methods.length > 0 && (
      <LazyModule
        module={lazyMethods}
        placeholder={<OtherMethodsPlaceholder count={buttonCount(methods, federation.choices.length)} />}
      >
        {({ OtherMethods }) => <OtherMethods methods={methods} formIs={formIs} returnTo={returnTo} />}
      </LazyModule>
    )
  return {
    above: (
      <>
        <ProviderError />
        {show(above, isFormShown ? 'below' : 'absent')}
      </>
    ),
    below: show(below, 'above'),
    isFormShown,
  }
}

const buttonCount = (methods: MethodsProps['methods'], providerCount: number): number =>
  (methods.includes('providers') ? providerCount : 0) + (methods.includes('companyEmail') ? 1 : 0)
