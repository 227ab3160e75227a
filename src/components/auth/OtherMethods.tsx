import { Fragment, useContext } from 'react'
import { useProviderMessages } from '../../hooks/auth/useProviderMessages.ts'
import { useProviderSignIn } from '../../hooks/auth/useProviderSignIn.ts'
import { SignInMethodsContext } from '../shared/signInMethods.ts'
import { CompanyEmail } from './CompanyEmail.tsx'
import { Divider } from './Divider.tsx'
import { isSocial, ProviderButtons } from './ProviderButtons.tsx'
import { ProviderError } from './ProviderError.tsx'
import { type MethodPlaces, placeMethods } from './placeMethods.ts'

export { Divider, ProviderButtons, ProviderError }

/** Renders the sign-in methods above or below the pool's own form, and above it the error of the last attempt. */
export function OtherMethods({ place }: { place: 'above' | 'below' }) {
  const { signInMethods } = useContext(SignInMethodsContext)
  const { providers } = useProviderSignIn()
  const places = placeMethods(signInMethods, providers.length > 0)
  const hasDivider = places[place].length > 0 && places.hasForm
  return (
    <>
      {place === 'above' && <ProviderError />}
      {place === 'below' && hasDivider && <Divider />}
      <Methods methods={places[place]} hasForm={places.hasForm} />
      {place === 'above' && hasDivider && <Divider />}
    </>
  )
}

function Methods({ methods, hasForm }: { methods: MethodPlaces['above']; hasForm: boolean }) {
  const { returnTo } = useContext(SignInMethodsContext)
  return (
    <>
      {methods.map((method, index) => (
        <Fragment key={method}>
          {index > 0 && !hasForm && <Divider />}
          {method === 'providers' ? (
            <ProviderButtons returnTo={returnTo} />
          ) : (
            <CompanyEmail isOpen={!hasForm} returnTo={returnTo} />
          )}
        </Fragment>
      ))}
      {methods.includes('providers') && <LegalText />}
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
