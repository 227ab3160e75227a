import { forwardRef } from 'react'
import {
  startTotpSetup,
  submitSwitchOn,
  submitTotpEnrollment,
  type TotpSetupState,
} from '../../flows/account/totpSetup.ts'
import { totpUri } from '../../flows/account/totpUri.ts'
import { identifierOf } from '../../flows/identifierOf.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useTotpSetup } from '../../hooks/account/useTotpSetup.ts'
import { useUserProviders } from '../../hooks/account/useUserProviders.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import type { StepProps } from '../../hooks/form/stepProps.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useStepMessages } from '../../hooks/useStepMessages.ts'
import { interpolate } from '../../messages/interpolate.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { Checkbox } from '../shared/Checkbox.tsx'
import { useComponents } from '../shared/components.ts'
import { FormCard } from '../shared/FormCard.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { TotpKey } from '../shared/TotpKey.tsx'
import { ManagedByProvider } from './ManagedByProvider.tsx'

/** Props of {@link TotpSetup}. */
export interface TotpSetupProps extends AccountComponentProps {
  /** Called once the app is set up and turned on. */
  onDone?: (() => void) | undefined
}

/**
 * Sets up an authenticator app: shows its key as a QR code, a link and text, then asks for a code. The key is only in the state of its step.
 *
 * @example
 * <TotpSetup onDone={() => navigate('/account/security')} />
 */
export const TotpSetup: RootComponent<TotpSetupProps> = forwardRef<HTMLDivElement, TotpSetupProps>(function TotpSetup(
  { onDone, ...screen },
  ref,
) {
  const { state, onNext, restart } = useTotpSetup()
  const { isProviderUser } = useUserProviders()
  const { totp, mfa } = useAccountMessages()
  const proceed = (next: TotpSetupState) => {
    onNext(next)
    if (next.step === 'done') onDone?.()
  }
  if (isProviderUser) {
    return (
      <Screen {...screen} ref={ref} step="atProvider">
        <ManagedByProvider title={totp.title} explanation={mfa.atProvider} />
      </Screen>
    )
  }
  return (
    <Screen {...screen} ref={ref} step={state.step}>
      <RequireReauthentication>
        {state.step === 'start' && <Start state={state} onNext={proceed} />}
        {state.step === 'verify' && <Verify state={state} onNext={proceed} onCancel={restart} />}
        {state.step === 'switchOn' && <SwitchOn state={state} onNext={proceed} />}
        {state.step === 'done' && <Done onAgain={restart} />}
      </RequireReauthentication>
    </Screen>
  )
})
TotpSetup.displayName = 'TotpSetup'

function Start({ state, onNext }: StepProps<'start', TotpSetupState>) {
  const { totp: text } = useAccountMessages()
  const step = useStep({ state, onNext, submit: startTotpSetup })
  return <FormCard title={text.title} explanation={text.explanation} step={step} submit={text.start} />
}

function Verify({ state, onNext, onCancel }: StepProps<'verify', TotpSetupState> & { onCancel: () => void }) {
  const { messages, pool } = usePoolgate()
  const steps = useStepMessages()
  const { totp: text, cancel } = useAccountMessages()
  const { CodeField, Field } = useComponents()
  const session = useSession()
  const step = useStep({ state, onNext, submit: submitTotpEnrollment })
  const account = session.status === 'signedIn' ? identifierOf(session.user, pool) : ''
  return (
    <FormCard
      title={steps.setUpTotp.title}
      explanation={steps.setUpTotp.explanation}
      step={step}
      submit={text.submit}
      links={<LinkButton onClick={onCancel}>{cancel}</LinkButton>}
    >
      <TotpKey
        secret={state.secret}
        uri={totpUri({ issuer: pool.totpIssuer ?? location.hostname, account, secret: state.secret })}
      />
      <CodeField field={step.field('code', { enterKeyHint: 'next' })} label={steps.setUpTotp.code} />
      <Field
        field={step.field('deviceName', { optional: true, enterKeyHint: 'go' })}
        label={interpolate(messages.optional, { field: text.deviceName })}
      />
      <Checkbox choice={step.choice('preferred')} defaultChecked>
        {text.preferred}
      </Checkbox>
    </FormCard>
  )
}

function SwitchOn({ state, onNext }: StepProps<'switchOn', TotpSetupState>) {
  const { totp: text } = useAccountMessages()
  const step = useStep({ state, onNext, submit: submitSwitchOn })
  return <FormCard title={text.title} notice={text.notOnYet} step={step} submit={text.switchOn} />
}

function Done({ onAgain }: { onAgain: () => void }) {
  const { totp: text } = useAccountMessages()
  const step = useStep({ state: { step: 'done' }, onNext: onAgain, submit: async () => undefined })
  return <FormCard title={text.title} notice={text.done} tone="success" step={step} submit={text.again} />
}
