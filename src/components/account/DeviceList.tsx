import { forwardRef } from 'react'
import type { Device } from '../../flows/devices/devices.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useDevices } from '../../hooks/account/useDevices.ts'
import { useSensitiveAction } from '../../hooks/auth/useSensitiveAction.ts'
import { interpolate } from '../../messages/interpolate.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { StatusAlert } from '../shared/StatusAlert.tsx'
import { deviceIcon } from './deviceIcon.ts'
import { ItemList } from './ItemList.tsx'
import { Moment } from './Moment.tsx'
import { Row } from './Row.tsx'
import { RowButton } from './RowButton.tsx'
import { useRowFeedback } from './useRowFeedback.ts'

/** Props of {@link DeviceList}. */
export type DeviceListProps = AccountComponentProps

/**
 * Lists the user's devices: which of them skip MFA, and which is this one. Removing a device doesn't sign it out.
 *
 * @example
 * <DeviceList headingLevel={2} />
 */
export const DeviceList: RootComponent<DeviceListProps> = forwardRef<HTMLDivElement, DeviceListProps>(
  function DeviceList(props, ref) {
    const { devices: text } = useAccountMessages()
    const { forget, remember, ...list } = useDevices()
    const { isWaiting, run } = useSensitiveAction()
    const feedback = useRowFeedback()
    const keys = list.items.map(({ key }) => key)
    const isBusy = forget.isPending || remember.isPending
    const row = (device: Device) => {
      const { key, isThis, isRemembered } = device
      const name = device.name || text.unnamed
      const isLast = feedback.isAt(key)
      return (
        <Row
          icon={deviceIcon(name)}
          name={name}
          badges={[isThis && { label: text.thisDevice, tone: 'success' }, isRemembered && { label: text.remembered }]}
          details={[
            device.lastUsedAt && (
              <Moment sentence={text.lastUsed} now={text.activeNow} isCurrent={isThis} at={device.lastUsedAt} />
            ),
            device.lastAddress,
          ]}
          actions={
            <RowButton
              label={isRemembered ? text.stopRemembering : text.remember}
              name={name}
              isPending={remember.variables?.device.key === key}
              isBlocked={isBusy}
              onClick={() =>
                run(() => {
                  const result = interpolate(isRemembered ? text.notRememberedNow : text.rememberedNow, { name })
                  remember.mutate({ device, isRemembered: !isRemembered }, feedback.start(key, result))
                })
              }
            />
          }
          destructive={{
            label: text.forget,
            consequence: text.confirmForget,
            isPending: forget.variables?.key === key,
            isBlocked: isBusy,
            error: isLast ? forget.error : null,
            onConfirm: () =>
              run(() => forget.mutate(device, feedback.start(key, interpolate(text.forgotten, { name })))),
          }}
          feedback={isLast ? { result: feedback.result, error: remember.error } : undefined}
        />
      )
    }
    const card = (
      <ScreenCard title={text.title} explanation={text.explanation}>
        <StatusAlert tone="success">{feedback.resultWithout(keys)}</StatusAlert>
        <ItemList
          list={list}
          empty={{ icon: 'laptop', text: text.empty }}
          keyOf={({ key }) => key}
          isFirst={({ isThis }) => isThis}
        >
          {row}
        </ItemList>
        <ErrorAlert error={feedback.isOutside(keys) ? (forget.error ?? remember.error) : null} />
      </ScreenCard>
    )
    return (
      <Screen {...props} ref={ref} step={isWaiting ? 'reauthentication' : String(feedback.removedFrom(keys))}>
        {isWaiting ? <RequireReauthentication>{card}</RequireReauthentication> : card}
      </Screen>
    )
  },
)
DeviceList.displayName = 'DeviceList'
