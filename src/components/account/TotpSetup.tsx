import {
  startTotpSetup,
  submitSwitchOn,
  submitTotpEnrollment,
  type TotpSetupState,
} from '../../flows/account/totpSetup.ts'
import { totpUri } from '../../flows/account/totpUri.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useTotpSetup } from '../../hooks/account/useTotpSetup.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import type { StepProps } from '../../hooks/form/stepProps.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { interpolate } from '../../messages/interpolate.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { Checkbox } from '../shared/Checkbox.tsx'
import { useComponents } from '../shared/components.ts'
import { FormCard } from '../shared/FormCard.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { TotpKey } from '../shared/TotpKey.tsx'

export interface TotpSetupProps extends Pick<ScreenProps, 'headingLevel' | 'components'> {
  /** The app is set up and switched on. */
  onDone?: (() => void) | undefined
}

/**
 * Sets up an authenticator app: its key as a picture, a link and text, then a code that proves it. The key is gone with its step.
 *
 * @example
 * <TotpSetup onDone={() => navigate('/account/security')} />
 */
export function TotpSetup({ onDone, ...screen }: TotpSetupProps) {
  const { state, onNext, restart } = useTotpSetup()
  const proceed = (next: TotpSetupState) => {
    onNext(next)
    if (next.step === 'done') onDone?.()
  }
  return (
    <RequireReauthentication {...screen}>
      <Screen step={state.step} {...screen}>
        {state.step === 'start' && <Start state={state} onNext={proceed} />}
        {state.step === 'verify' && <Verify state={state} onNext={proceed} onCancel={restart} />}
        {state.step === 'switchOn' && <SwitchOn state={state} onNext={proceed} />}
        {state.step === 'done' && <Done onAgain={restart} />}
      </Screen>
    </RequireReauthentication>
  )
}

function Start({ state, onNext }: StepProps<'start', TotpSetupState>) {
  const { totp: text } = useAccountMessages()
  const step = useStep({ state, onNext, submit: startTotpSetup })
  return (
    <FormCard title={text.title} explanation={text.explanation} step={step} submit={text.start}>
      {null}
    </FormCard>
  )
}

function Verify({ state, onNext, onCancel }: StepProps<'verify', TotpSetupState> & { onCancel: () => void }) {
  const { messages, pool } = usePoolgate()
  const { totp: text, cancel } = useAccountMessages()
  const { CodeField, Field } = useComponents()
  const session = useSession()
  const step = useStep({ state, onNext, submit: submitTotpEnrollment })
  const user = session.status === 'signedIn' ? session.user : undefined
  const account = user?.email ?? user?.username ?? ''
  return (
    <FormCard
      title={messages.setUpTotp.title}
      explanation={messages.setUpTotp.explanation}
      step={step}
      submit={text.submit}
      links={<LinkButton onClick={onCancel}>{cancel}</LinkButton>}
    >
      <TotpKey
        secret={state.secret}
        uri={totpUri({ issuer: pool.totpIssuer ?? location.hostname, account, secret: state.secret })}
      />
      <CodeField field={step.field('code', { enterKeyHint: 'next' })} label={messages.setUpTotp.code} />
      <Field
        field={step.field('deviceName', { optional: true, enterKeyHint: 'go' })}
        label={interpolate(messages.optional, { field: text.deviceName })}
      />
      <Checkbox name="preferred" defaultChecked>
        {text.preferred}
      </Checkbox>
    </FormCard>
  )
}

function SwitchOn({ state, onNext }: StepProps<'switchOn', TotpSetupState>) {
  const { totp: text } = useAccountMessages()
  const step = useStep({ state, onNext, submit: submitSwitchOn })
  return (
    <FormCard title={text.title} notice={text.notOnYet} step={step} submit={text.switchOn}>
      {null}
    </FormCard>
  )
}

function Done({ onAgain }: { onAgain: () => void }) {
  const { totp: text } = useAccountMessages()
  const step = useStep({ state: {}, onNext: onAgain, submit: async () => undefined })
  return (
    <FormCard title={text.title} notice={text.done} tone="success" step={step} submit={text.again}>
      {null}
    </FormCard>
  )
}
