import { forwardRef, useState } from 'react'
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
import { Moment, Row } from './Row.tsx'
import { RowButton } from './RowButton.tsx'

export type PasskeyListProps = AccountComponentProps

/** Lists the user's passkeys. Adds one on this device, or deletes one from the account. */
export const PasskeyList: RootComponent<PasskeyListProps> = forwardRef<HTMLDivElement, PasskeyListProps>(
  function PasskeyList(props, ref) {
    const { passkeys: text } = useAccountMessages()
    const { remove, register, ...list } = usePasskeys()
    const [removed, setRemoved] = useState(0)
    return (
      <Screen {...props} ref={ref} step={String(removed)}>
        <RequireReauthentication>
          <ScreenCard title={text.title} explanation={text.explanation}>
            <ItemList list={list} empty={text.empty} keyOf={({ id }) => id}>
              {(passkey) => (
                <Row
                  name={passkey.name || text.unnamed}
                  details={[passkey.createdAt && <Moment sentence={text.added} at={passkey.createdAt} />]}
                  actions={
                    <RowButton
                      label={text.remove}
                      confirm={text.confirmRemove}
                      name={passkey.name || text.unnamed}
                      isPending={remove.variables?.id === passkey.id}
                      isBlocked={remove.isPending}
                      onClick={() => {
                        remove.mutate(passkey)
                        setRemoved(removed + 1)
                      }}
                    />
                  }
                />
              )}
            </ItemList>
            <Button icon="plus" isPending={register.isPending} onClick={register.mutate}>
              {register.isPending ? text.adding : text.add}
            </Button>
            <StatusAlert tone="success">
              {register.isSuccess ? text.done : removed > 0 && !remove.error && text.stays}
            </StatusAlert>
            <ErrorAlert error={register.error ?? remove.error} />
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
