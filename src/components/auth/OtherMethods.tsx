import { Fragment } from 'react'
import { useProviderMessages } from '../../hooks/auth/useProviderMessages.ts'
import { useProviderSignIn } from '../../hooks/auth/useProviderSignIn.ts'
import { CompanyEmail } from './CompanyEmail.tsx'
import { Divider } from './Divider.tsx'
import { isSocial, ProviderButtons } from './ProviderButtons.tsx'
import type { SignInMethod } from './signInMethods.ts'

export { Divider, ProviderButtons }

export interface MethodsProps {
  methods: readonly SignInMethod[]
  /** Where the form of the first screen is. */
  formIs: 'above' | 'below' | 'absent'
  returnTo: string | undefined
}

/** Renders the sign-in methods other than the pool's own form. */
export function OtherMethods({ methods, formIs, returnTo }: MethodsProps) {
  const isFormAbsent = formIs === 'absent'
  return (
    <>
      {formIs === 'above' && <Divider />}
      {methods.map((method, index) => (
        <Fragment key={method}>
          {index > 0 && isFormAbsent && <Divider />}
          {method === 'providers' ? (
            <ProviderButtons returnTo={returnTo} />
          ) : (
            <CompanyEmail isOpen={isFormAbsent} returnTo={returnTo} />
          )}
        </Fragment>
      ))}
      {methods.includes('providers') && <LegalText />}
      {formIs === 'below' && <Divider />}
    </>
  )
}

/** Shows the hosted UI's note about social providers, if there are any. */
function LegalText() {
  const { legal } = useProviderMessages()
  const { providers } = useProviderSignIn()
  if (!legal || !providers.some(({ name }) => isSocial(name))) return null
  return <p className="pg-legal legalText-customizable">{legal}</p>
}
