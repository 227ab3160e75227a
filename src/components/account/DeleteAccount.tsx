import { forwardRef, useEffect, useRef, useState } from 'react'
import { submitDeleteAccount } from '../../flows/account/deleteAccount.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useDeleteAccount } from '../../hooks/account/useDeleteAccount.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { identifierKind } from '../../poolConfig/identifierKind.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { useComponents } from '../shared/components.ts'
import { FormCard } from '../shared/FormCard.tsx'
import { Interpolate } from '../shared/Interpolate.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'

/** Props of {@link DeleteAccount}. */
export interface DeleteAccountProps extends AccountComponentProps {
  /** Called once the account is deleted and the user is signed out. */
  onDeleted?: (() => void) | undefined
}

/** Deletes the account once the user has typed its name. Inside `AuthScreen`, the sign-in form confirms the deletion. */
export const DeleteAccount: RootComponent<DeleteAccountProps> = forwardRef<HTMLDivElement, DeleteAccountProps>(
  function DeleteAccount({ onDeleted, ...screen }, ref) {
    const [isDeleted, setDeleted] = useState(false)
    useOnDeleted(onDeleted)
    return (
      <Screen {...screen} ref={ref} step={isDeleted ? 'deleted' : 'confirm'}>
        {isDeleted ? (
          <Deleted />
        ) : (
          <RequireReauthentication>
            <Confirm onDone={() => setDeleted(true)} />
          </RequireReauthentication>
        )}
      </Screen>
    )
  },
)
DeleteAccount.displayName = 'DeleteAccount'

/** Listens to the session, because a screen around this one may have unmounted it by then. */
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
  const { pool } = usePoolgate()
  const { deletion: text } = useAccountMessages()
  const { Field } = useComponents()
  const state = useDeleteAccount()
  const step = useStep({ state, onNext: onDone, submit: submitDeleteAccount })
  return (
    <FormCard
      title={text.title}
      explanation={<Interpolate sentence={text.explanation} values={{ name: state.name }} valueClass="pg-user-name" />}
      step={step}
      submit={text.submit}
      isDestructive
    >
      <Field
        field={step.field('confirmation', { enterKeyHint: 'go' })}
        label={text.confirmation[identifierKind(pool)]}
      />
    </FormCard>
  )
}

function Deleted() {
  const { deletion: text } = useAccountMessages()
  const { Alert } = useComponents()
  return (
    <ScreenCard title={text.title}>
      <Alert tone="success">{text.deleted}</Alert>
    </ScreenCard>
  )
}
