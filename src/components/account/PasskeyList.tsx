import { forwardRef } from 'react'
import type { Passkey } from '../../flows/passkeys/passkeyCredentials.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { usePasskeys } from '../../hooks/account/usePasskeys.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { Button } from '../shared/Button.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { StatusAlert } from '../shared/StatusAlert.tsx'
import { ItemList } from './ItemList.tsx'
import { Moment } from './Moment.tsx'
import { Row } from './Row.tsx'
import { useRowFeedback } from './useRowFeedback.ts'

/** Props of {@link PasskeyList}. */
export type PasskeyListProps = AccountComponentProps

/** Lists the user's passkeys. Adds one on this device, or deletes one from the account. */
export const PasskeyList: RootComponent<PasskeyListProps> = forwardRef<HTMLDivElement, PasskeyListProps>(
  function PasskeyList(props, ref) {
    const { passkeys: text } = useAccountMessages()
    const { remove, register, ...list } = usePasskeys()
    const feedback = useRowFeedback()
    const keys = list.items.map(({ id }) => id)
    const row = (passkey: Passkey) => (
      <Row
        icon="key"
        name={passkey.name || text.unnamed}
        details={[passkey.createdAt && <Moment sentence={text.added} now={text.addedNow} at={passkey.createdAt} />]}
        destructive={{
          label: text.remove,
          consequence: text.confirmRemove,
          isPending: remove.variables?.id === passkey.id,
          isBlocked: remove.isPending,
          error: feedback.isAt(passkey.id) ? remove.error : null,
          onConfirm: () => remove.mutate(passkey, feedback.start(passkey.id, text.stays)),
        }}
      />
    )
    const add = () => {
      feedback.clear()
      register.mutate()
    }
    const isEmpty = list.status === 'success' && !keys.length
    const removal = feedback.resultWithout(keys)
    return (
      <Screen {...props} ref={ref} step={String(feedback.removedFrom(keys))}>
        <RequireReauthentication>
          <ScreenCard title={text.title} explanation={text.explanation}>
            <StatusAlert tone="success">{removal}</StatusAlert>
            <ItemList list={list} empty={{ icon: 'key', text: text.empty }} keyOf={({ id }) => id}>
              {row}
            </ItemList>
            <Button
              variant={isEmpty ? 'primary' : 'secondary'}
              icon="plus"
              isPending={register.isPending}
              onClick={add}
            >
              {register.isPending ? text.adding : text.add}
            </Button>
            <StatusAlert tone="success">{register.isSuccess && !feedback.hasStarted && text.done}</StatusAlert>
            <ErrorAlert error={register.error ?? (feedback.isOutside(keys) ? remove.error : null)} />
            {register.error?.code === 'passkeyExists' && (
              <p className="pg-text textDescription-customizable">{text.existing}</p>
            )}
          </ScreenCard>
        </RequireReauthentication>
      </Screen>
    )
  },
)
PasskeyList.displayName = 'PasskeyList'
