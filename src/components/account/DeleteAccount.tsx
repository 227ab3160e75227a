import { useEffect, useRef, useState } from 'react'
import { submitDeletion } from '../../flows/account/deleteAccount.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useDeleteUser } from '../../hooks/account/useDeleteAccount.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { Fill } from '../shared/Interpolate.tsx'
import { FormCard } from '../shared/FormCard.tsx'
import { useParts } from '../shared/components.ts'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { Section } from '../shared/Section.tsx'
import { StepUp } from '../auth/RequireReauthentication.tsx'

export interface DeleteAccountProps extends Pick<ScreenProps, 'headingLevel' | 'parts'> {
  /** The account is gone, and nobody is signed in any more. */
  onDeleted?: (() => void) | undefined
}

/** Deletes the account, once its name was typed. Inside of `AuthScreen` the sign-in says goodbye. */
export function DeleteAccount({ onDeleted, ...screen }: DeleteAccountProps) {
  const { deletion: text } = useAccountMessages()
  const { Alert } = useParts()
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
    <StepUp {...screen}>
      <Screen step="confirm" {...screen}>
        <Confirm onDone={() => setDeleted(true)} />
      </Screen>
    </StepUp>
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
  const { Field } = useParts()
  const state = useDeleteUser()
  const step = useStep({ state, go: onDone, submit: submitDeletion })
  return (
    <FormCard
      title={text.title}
      explanation={<Fill sentence={text.explanation} values={{ name: state.name }} />}
      step={step}
      submit={text.submit}
    >
      <Field field={step.field('confirmation', { enterKeyHint: 'go' })} label={text.confirmation} />
    </FormCard>
  )
}
