import { useContext } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { LazyModule } from '../shared/LazyModule.tsx'
import { SignInMethodsContext } from '../shared/signInMethods.ts'
import { laterScreensModule } from './laterScreensModule.ts'

/** Renders the sign-in methods above or below the form, if the pool has identity providers. */
export function MethodSlot({ place }: { place: 'above' | 'below' }) {
  const { federation } = usePoolgate()
  const { signInMethods } = useContext(SignInMethodsContext)
  if (!federation) return null
  const count = federation.choices.length + (signInMethods?.includes('companyEmail') ? 1 : 0)
  return (
    <LazyModule module={laterScreensModule} placeholder={place === 'below' && <Placeholder count={count} />}>
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
