import { useEffect, useState } from 'react'
import { type AddressVerificationState, submitOffer } from '../../flows/account/addressVerification.ts'
import { resendAttributeCode, submitAttributeCode } from '../../flows/account/profile.ts'
import { type UnverifiedAddress, unverifiedAddresses } from '../../flows/account/unverifiedAddresses.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import type { StepProps } from '../../hooks/form/stepProps.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { useStepState } from '../../hooks/form/useStepState.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { User } from '../../session/tokens.ts'
import { Button } from '../shared/Button.tsx'
import { useComponents } from '../shared/components.ts'
import { FormCard } from '../shared/FormCard.tsx'
import { Interpolate } from '../shared/Interpolate.tsx'
import { ResendButton } from '../shared/ResendButton.tsx'
import { StepFocus } from '../shared/StepFocus.tsx'

interface VerifyAddressesProps {
  user: User
  /** Called once each address is verified or skipped. */
  onDone: () => void
}

/** Returns whether the user has an address to verify. */
export const hasUnverified = (user: User): boolean => unverifiedAddresses(user).length > 0

/** Offers to verify the user's addresses, one after the other. Each can be skipped. */
export function VerifyAddresses({ user, onDone }: VerifyAddressesProps) {
  const [addresses] = useState(() => unverifiedAddresses(user))
  const [index, setIndex] = useState(0)
  const address = addresses[index]
  useEffect(() => {
    if (!address) onDone()
  }, [address, onDone])
  return address && <VerifyAddress key={address.attribute} address={address} onDone={() => setIndex(index + 1)} />
}

function VerifyAddress({ address, onDone }: { address: UnverifiedAddress; onDone: () => void }) {
  const { state, onNext } = useStepState<AddressVerificationState>(address)
  const proceed = (next: AddressVerificationState) => {
    if (next.step === 'saved') onDone()
    else onNext(next)
  }
  return (
    <StepFocus step={`${address.attribute} ${state.step}`}>
      {state.step === 'offer' && <Offer state={state} onNext={proceed} onSkip={onDone} />}
      {state.step === 'verify' && <Verify state={state} onNext={proceed} onSkip={onDone} />}
    </StepFocus>
  )
}

type VerificationProps<Step extends AddressVerificationState['step']> = StepProps<Step, AddressVerificationState> & {
  onSkip: () => void
}

function Offer({ state, onNext, onSkip }: VerificationProps<'offer'>) {
  const { verification: text } = useAccountMessages()
  const step = useStep({ state, onNext, submit: submitOffer })
  const kind = state.attribute === 'email' ? 'email' : 'phone'
  return (
    <FormCard
      title={text.title[kind]}
      explanation={<Interpolate sentence={text.explanation[kind]} values={{ value: state.value }} />}
      step={step}
      submit={text.submit}
      secondary={<Button onClick={onSkip}>{text.skip}</Button>}
    />
  )
}

function Verify({ state, onNext, onSkip }: VerificationProps<'verify'>) {
  const { messages } = usePoolgate()
  const { verification: text, profile } = useAccountMessages()
  const { CodeField } = useComponents()
  const step = useStep({ state, onNext, submit: submitAttributeCode })
  return (
    <FormCard
      title={text.title[state.attribute === 'email' ? 'email' : 'phone']}
      explanation={
        <Interpolate sentence={profile.sent} values={{ destination: state.sentTo?.destination ?? state.value }} />
      }
      step={step}
      submit={profile.submitCode}
      secondary={<Button onClick={onSkip}>{text.skip}</Button>}
      links={<ResendButton resend={resendAttributeCode} state={state} onNext={onNext} text={profile} />}
    >
      <CodeField field={step.field('code', { enterKeyHint: 'go' })} label={messages.code} />
    </FormCard>
  )
}
