import type { ReactNode } from 'react'
import { useProviderMessages } from '../../hooks/auth/useProviderMessages.ts'
import { useProviderSignIn } from '../../hooks/auth/useProviderSignIn.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { interpolate } from '../../messages/interpolate.ts'
import { Announcement } from '../shared/Announcement.tsx'
import { ProviderIcon } from './ProviderIcon.tsx'

/** The providers whose buttons have the class for social ones in the hosted UI (docs/protocol.md §8.4). */
const SOCIAL: ReadonlySet<string> = new Set(['Google', 'SignInWithApple', 'Facebook', 'LoginWithAmazon'])

interface ProviderButtonsProps {
  returnTo?: string | undefined
}

/** Renders a button for each of the provider's identity providers. */
export function ProviderButtons({ returnTo }: ProviderButtonsProps) {
  const { messages } = usePoolgate()
  const text = useProviderMessages()
  const { providers, pending, lastUsed, signIn, prepare } = useProviderSignIn()
  const isLeaving = pending?.is === 'leaving'
  return (
    <fieldset className="pg-providers">
      <legend className="pg-providers-title idpDescription-customizable">{text.title}</legend>
      {providers.map(({ name, label }) => (
        <ProviderButton
          key={name}
          name={name}
          label={interpolate(text.continueWith, { provider: label })}
          icon={<ProviderIcon name={name} label={label} />}
          badge={name === lastUsed && text.lastUsed}
          isPending={isLeaving && pending.provider === name}
          isDisabled={isLeaving}
          onPrepare={prepare}
          onClick={() => void signIn({ provider: name }, { returnTo })}
        />
      ))}
      {text.legal && providers.some(({ name }) => SOCIAL.has(name)) && (
        <p className="pg-legal legalText-customizable">{text.legal}</p>
      )}
      <Announcement>{isLeaving && messages.pending}</Announcement>
    </fieldset>
  )
}

interface ProviderButtonProps {
  name: string
  label: string
  icon: ReactNode
  badge: ReactNode
  isPending: boolean
  isDisabled: boolean
  onPrepare: () => void
  onClick: () => void
}

/** Never `disabled`: the pressed button keeps the focus. */
function ProviderButton({ name, label, icon, badge, isPending, isDisabled, onPrepare, onClick }: ProviderButtonProps) {
  return (
    <button
      type="button"
      className={`pg-provider ${SOCIAL.has(name) ? 'socialButton' : 'idpButton'}-customizable`}
      aria-disabled={isDisabled}
      data-pending={isPending}
      onFocus={onPrepare}
      onPointerEnter={onPrepare}
      onClick={() => {
        if (!isDisabled) onClick()
      }}
    >
      <span className="pg-provider-icon">{icon}</span>
      <span className="pg-provider-label">{label}</span> {badge && <span className="pg-last-used">{badge}</span>}
    </button>
  )
}
