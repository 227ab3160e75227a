import { useEffect, useRef, useState } from 'react'
import { submitDeleteAccount } from '../../flows/account/deleteAccount.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useDeleteAccount } from '../../hooks/account/useDeleteAccount.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { useComponents } from '../shared/components.ts'
import { FormCard } from '../shared/FormCard.tsx'
import { Interpolate } from '../shared/Interpolate.tsx'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { Section } from '../shared/Section.tsx'

export interface DeleteAccountProps extends Pick<ScreenProps, 'headingLevel' | 'components'> {
  /** The account is gone, and nobody is signed in any more. */
  onDeleted?: (() => void) | undefined
}

/** Deletes the account, once its name was typed. Inside of `AuthScreen` the sign-in says goodbye. */
export function DeleteAccount({ onDeleted, ...screen }: DeleteAccountProps) {
  const { deletion: text } = useAccountMessages()
  const { Alert } = useComponents()
  const [isDeleted, setDeleted] = useState(false)
  useOnDeleted(onDeleted)
  if (isDeleted) {
    return (
      <Section title={text.title} {...screen}>
        <Alert tone="success">{text.deleted}</Alert>
      </Section>
    )
  }
  return (
    <RequireReauthentication {...screen}>
      <Screen step="confirm" {...screen}>
        <Confirm onDone={() => setDeleted(true)} />
      </Screen>
    </RequireReauthentication>
  )
}

/** Told by the session, since a screen around this one may have taken it away by then. */
function useOnDeleted(onDeleted: (() => void) | undefined) {
  const { session } = usePoolgate().flow
  const latest = useRef(onDeleted)
  useEffect(() => {
    latest.current = onDeleted
  }, [onDeleted])
  useEffect(
    () =>
      session.subscribe(() => {
        const state = session.getState()
        if (state.status === 'signedOut' && state.reason === 'accountDeleted') latest.current?.()
      }),
    [session],
  )
}

function Confirm({ onDone }: { onDone: () => void }) {
  const { deletion: text } = useAccountMessages()
  const { Field } = useComponents()
  const state = useDeleteAccount()
  const step = useStep({ state, onNext: onDone, submit: submitDeleteAccount })
  return (
    <FormCard
      title={text.title}
      explanation={<Interpolate sentence={text.explanation} values={{ name: state.name }} />}
      step={step}
      submit={text.submit}
    >
      <Field field={step.field('confirmation', { enterKeyHint: 'go' })} label={text.confirmation} />
    </FormCard>
  )
}
