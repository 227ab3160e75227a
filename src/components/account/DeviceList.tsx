import { forwardRef, useState } from 'react'
import type { Device } from '../../flows/devices/devices.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useDevices } from '../../hooks/account/useDevices.ts'
import { useSensitiveAction } from '../../hooks/auth/useSensitiveAction.ts'
import { interpolate } from '../../messages/interpolate.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { Announcement, useAnnouncement } from '../shared/Announcement.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { ItemList } from './ItemList.tsx'
import { Moment, Row } from './Row.tsx'
import { RowButton } from './RowButton.tsx'

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
    const [forgotten, setForgotten] = useState(0)
    const [announcement, announceOnSuccess] = useAnnouncement()
    const isPending = forget.isPending || remember.isPending
    const actions = (device: Device, name: string) => (
      <>
        <RowButton
          label={device.isRemembered ? text.stopRemembering : text.remember}
          name={name}
          isPending={remember.variables?.device.key === device.key}
          isBlocked={isPending}
          onClick={() =>
            run(() =>
              remember.mutate(
                { device, isRemembered: !device.isRemembered },
                announceOnSuccess(
                  interpolate(device.isRemembered ? text.notRememberedNow : text.rememberedNow, { name }),
                ),
              ),
            )
          }
        />
        <RowButton
          label={text.forget}
          confirm={text.confirmForget}
          name={name}
          isPending={forget.variables?.key === device.key}
          isBlocked={isPending}
          onClick={() =>
            run(() => {
              forget.mutate(device, announceOnSuccess(interpolate(text.forgotten, { name })))
              setForgotten(forgotten + 1)
            })
          }
        />
      </>
    )
    const card = (
      <ScreenCard title={text.title} explanation={text.explanation}>
        <ItemList list={list} empty={text.empty} keyOf={({ key }) => key}>
          {(device) => {
            const name = device.name || text.unnamed
            return (
              <Row
                name={name}
                badges={[device.isThis && text.thisDevice, device.isRemembered && text.remembered]}
                details={[
                  device.lastUsedAt && <Moment sentence={text.lastUsed} at={device.lastUsedAt} />,
                  device.lastAddress,
                ]}
                actions={actions(device, name)}
              />
            )
          }}
        </ItemList>
        <ErrorAlert error={forget.error ?? remember.error} />
        <Announcement>{announcement}</Announcement>
      </ScreenCard>
    )
    return (
      <Screen {...props} ref={ref} step={isWaiting ? 'reauthentication' : String(forgotten)}>
        {isWaiting ? <RequireReauthentication>{card}</RequireReauthentication> : card}
      </Screen>
    )
  },
)
DeviceList.displayName = 'DeviceList'
