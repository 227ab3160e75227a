import { forwardRef } from 'react'
import type { Profile } from '../../flows/account/profile.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useAuthFactors } from '../../hooks/account/useAuthFactors.ts'
import { useMfaPreferences } from '../../hooks/account/useMfaPreferences.ts'
import { useUserProviders } from '../../hooks/account/useUserProviders.ts'
import { interpolate } from '../../messages/interpolate.ts'
import type { MfaMethod } from '../../wire/factorNames.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { Announcement, useAnnouncement } from '../shared/Announcement.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'
import { Loading } from '../shared/Loading.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { StepFocus } from '../shared/StepFocus.tsx'
import { ManagedByProvider } from './ManagedByProvider.tsx'
import { Row } from './Row.tsx'
import { RowButton } from './RowButton.tsx'

/** What must be set up before a method can be turned on. */
export type MfaNeed = MfaMethod | 'passkey'

export interface MfaPreferencesProps extends AccountComponentProps {
  /** The MFA methods that the pool allows. Default: all three. */
  methods?: MfaMethod[] | undefined
  /** Called by the link to set up what a method needs. Without it, no link shows. */
  onSetUpMethod?: ((need: MfaNeed) => void) | undefined
}

const ALL_METHODS: MfaMethod[] = ['totp', 'sms', 'email']

/**
 * Shows the MFA methods: which are on, which is the default, and what must be set up before one can be turned on. Passkeys are
 * listed as sign-in methods (docs/protocol.md §10.5).
 */
export const MfaPreferences: RootComponent<MfaPreferencesProps> = forwardRef<HTMLDivElement, MfaPreferencesProps>(
  function MfaPreferences({ methods = ALL_METHODS, onSetUpMethod, ...screen }, ref) {
    const text = useAccountMessages().mfa
    const { data, error, isRefetching, refetch, set } = useMfaPreferences()
    const [announcement, announceOnSuccess] = useAnnouncement()
    const { data: factors, error: factorsError, ...factorsQuery } = useAuthFactors()
    // A pool without choice-based sign-in has no passkeys to show.
    const shownFactorsError = factorsError?.code === 'notOffered' ? null : factorsError
    if (useUserProviders().isProviderUser) {
      return (
        <Screen {...screen} ref={ref} step="atProvider">
          <ManagedByProvider title={text.title} explanation={text.atProvider} />
        </Screen>
      )
    }
    return (
      <Screen {...screen} ref={ref} step="methods">
        <RequireReauthentication>
          <ScreenCard title={text.title} explanation={text.explanation}>
            {!data && !error && <Loading isInline />}
            {data && (
              <ul className="pg-list">
                {methods.map((method) => (
                  <li key={method} className="pg-item">
                    <Method
                      method={method}
                      profile={data}
                      set={set}
                      announceOnSuccess={announceOnSuccess}
                      hasApp={factors?.hasApp ?? false}
                      onSetUpMethod={onSetUpMethod}
                    />
                  </li>
                ))}
                {factors && (
                  <li className="pg-item">
                    <PasskeyFactor has={factors.factors.includes('passkey')} onSetUpMethod={onSetUpMethod} />
                  </li>
                )}
              </ul>
            )}
            <ErrorAlert error={error} onRetry={refetch} isRetrying={isRefetching} />
            {!error && (
              <ErrorAlert
                error={shownFactorsError}
                onRetry={factorsQuery.refetch}
                isRetrying={factorsQuery.isRefetching}
              />
            )}
            <ErrorAlert error={set.error} />
            <Announcement>{announcement}</Announcement>
          </ScreenCard>
        </RequireReauthentication>
      </Screen>
    )
  },
)
MfaPreferences.displayName = 'MfaPreferences'

interface MethodProps extends Pick<MfaPreferencesProps, 'onSetUpMethod'> {
  method: MfaMethod
  profile: Profile
  hasApp: boolean
  set: ReturnType<typeof useMfaPreferences>['set']
  announceOnSuccess: ReturnType<typeof useAnnouncement>[1]
}

function Method({ method, profile, hasApp, set, announceOnSuccess, onSetUpMethod }: MethodProps) {
  const text = useAccountMessages().mfa
  const name = text.methods[method]
  const isOn = profile.mfa.includes(method)
  const isPreferred = isOn && profile.preferredMfa === method
  const isReady = isOn || canUse(method, profile.attributes, hasApp)
  const isPending = (isPreferred: boolean) =>
    set.variables?.method === method && set.variables.isPreferred === isPreferred
  const button = (label: string, next: { isOn: boolean; isPreferred: boolean }, result: string) => (
    <RowButton
      label={label}
      name={name}
      isPending={isPending(next.isPreferred)}
      isBlocked={set.isPending}
      onClick={() => set.mutate({ method, ...next }, announceOnSuccess(interpolate(result, { name })))}
    />
  )
  return (
    // The button that makes a method the default disappears with its press.
    <StepFocus step={isPreferred ? 'preferred' : ''}>
      <Row
        name={name}
        badges={[isOn ? text.on : text.off, isPreferred && text.preferred]}
        details={[!isReady && text.needs[method]]}
        actions={
          <>
            {isReady &&
              (isOn
                ? button(text.turnOff, { isOn: false, isPreferred: false }, text.turnedOff)
                : button(text.turnOn, { isOn: true, isPreferred: false }, text.turnedOn))}
            {isOn && !isPreferred && button(text.prefer, { isOn, isPreferred: true }, text.preferredNow)}
            {onSetUpMethod && (!isReady || method === 'totp') && (
              <LinkButton onClick={() => onSetUpMethod(method)}>{text.setUp[method]}</LinkButton>
            )}
          </>
        }
      />
    </StepFocus>
  )
}

function PasskeyFactor({ has, onSetUpMethod }: { has: boolean; onSetUpMethod: MfaPreferencesProps['onSetUpMethod'] }) {
  const text = useAccountMessages().mfa
  return (
    <Row
      name={text.methods.passkey}
      badges={[has ? text.on : text.off]}
      details={[has ? text.hasPasskey : text.needs.passkey]}
      actions={onSetUpMethod && <LinkButton onClick={() => onSetUpMethod('passkey')}>{text.setUp.passkey}</LinkButton>}
    />
  )
}

/** Whether a method has what it needs: a verified address, or an app that is set up (docs/protocol.md §7.7). */
function canUse(method: MfaMethod, attributes: Record<string, string>, hasApp: boolean): boolean {
  if (method === 'totp') return hasApp
  return attributes[method === 'sms' ? 'phone_number_verified' : 'email_verified'] === 'true'
}
