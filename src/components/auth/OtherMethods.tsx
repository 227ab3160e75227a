import { Fragment } from 'react'
import { useProviderMessages } from '../../hooks/auth/useProviderMessages.ts'
import { CompanyEmail } from './CompanyEmail.tsx'
import { ProviderButtons } from './ProviderButtons.tsx'
import type { SignInMethod } from './signInMethods.ts'

export interface MethodsProps {
  methods: readonly SignInMethod[]
  /** Where the form of the first screen is. */
  formIs: 'above' | 'below' | 'absent'
  returnTo: string | undefined
}

/** Renders the sign-in methods other than the pool's own form. */
export function OtherMethods({ methods, formIs, returnTo }: MethodsProps) {
  return (
    <>
      {formIs === 'above' && <Divider />}
      {methods.map((method, index) => (
        <Fragment key={method}>
          {index > 0 && <Divider />}
          {method === 'providers' ? (
            <ProviderButtons returnTo={returnTo} />
          ) : (
            <CompanyEmail isOpen={formIs === 'absent'} returnTo={returnTo} />
          )}
        </Fragment>
      ))}
      {formIs === 'below' && <Divider />}
    </>
  )
}

function Divider() {
  return <p className="pg-divider">{useProviderMessages().or}</p>
}
