import { useContext } from 'react'
import { createLazyModule } from '../../async/lazyModule.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { LazyModule } from '../shared/LazyModule.tsx'
import { SignInMethodsContext } from '../shared/signInMethods.ts'

/** Most pools have no identity providers. */
export const lazyMethods = createLazyModule(() => import('./OtherMethods.tsx'))

/** Returns whether the first screen has the pool's own form. */
export function useIsFormShown(): boolean {
  const { signInMethods } = useContext(SignInMethodsContext)
  return !usePoolgate().federation || !signInMethods || signInMethods.includes('form')
}

/** Renders the sign-in methods above or below the form, if the pool has identity providers. */
export function MethodSlot({ place }: { place: 'above' | 'below' }) {
  const { federation } = usePoolgate()
  const { signInMethods } = useContext(SignInMethodsContext)
  if (!federation) return null
  const count = federation.choices.length + (signInMethods?.includes('companyEmail') ? 1 : 0)
  return (
    <LazyModule module={lazyMethods} placeholder={place === 'below' && <Placeholder count={count} />}>
      {({ OtherMethods }) => <OtherMethods place={place} />}
    </LazyModule>
  )
}

/** Empty buttons, as large as those whose code is loading, so that nothing moves. */
function Placeholder({ count }: { count: number }) {
  return (
    <div className="pg-providers-placeholder" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="pg-provider" />
      ))}
    </div>
  )
}
