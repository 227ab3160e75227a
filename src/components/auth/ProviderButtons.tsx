import type { ReactNode } from 'react'
import type { ProviderChoice } from '../../hooks/auth/providerChoice.ts'
import { useProviderMessages } from '../../hooks/auth/useProviderMessages.ts'
import { useProviderSignIn } from '../../hooks/auth/useProviderSignIn.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { Announcement } from '../shared/Announcement.tsx'
import { Interpolate } from '../shared/Interpolate.tsx'
import { ProviderButton } from './ProviderButton.tsx'
import { ProviderIcon } from './ProviderIcon.tsx'

/** Returns whether the hosted UI shows a provider as a social one. */
export const isSocial = (name: string): boolean =>
  ['Google', 'SignInWithApple', 'Facebook', 'LoginWithAmazon'].includes(name)

interface ProviderButtonsProps {
  /** Default: those of the provider component. */
  providers?: readonly { name: string; label: string }[] | undefined
  returnTo?: string | undefined
  /** Whether the provider authenticates the signed-in user again. Default: `false`. */
  isReauthentication?: boolean | undefined
}

/** Renders a button for each identity provider. */
export function ProviderButtons({ providers, returnTo, isReauthentication = false }: ProviderButtonsProps) {
  const { messages, federation } = usePoolgate()
  const text = useProviderMessages()
  const { providers: offered, pending, lastUsed, signIn, prepare } = useProviderSignIn()
  const isLeaving = pending?.is === 'leaving'
  return (
    <fieldset className="pg-providers">
      <legend className={isReauthentication ? 'pg-hidden' : 'pg-providers-title idpDescription-customizable'}>
        {text.title}
      </legend>
      {(providers ?? offered).map(({ name, label }) => (
        <ProviderButton
          key={name}
          kind={isSocial(name) ? 'social' : 'idp'}
          label={<Interpolate sentence={text.continueWith} values={{ provider: label }} />}
          icon={iconOf(name, federation?.choices) ?? <ProviderIcon name={name} label={label} />}
          badge={!isReauthentication && name === lastUsed && text.lastUsed}
          isPending={isLeaving && pending.provider === name}
          isDisabled={isLeaving}
          onPrepare={prepare}
          onClick={() => void signIn({ provider: name }, { returnTo, reauthenticate: isReauthentication })}
        />
      ))}
      <Announcement>{isLeaving && messages.pending}</Announcement>
    </fieldset>
  )
}

/** Returns the host app's icon of a provider. */
function iconOf(name: string, choices: readonly ProviderChoice[] = []): ReactNode {
  const choice = choices.find((one) => typeof one === 'object' && one.name === name)
  return typeof choice === 'object' ? choice.icon : undefined
}
