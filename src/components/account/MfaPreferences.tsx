import { forwardRef } from 'react'
import type { Profile } from '../../flows/account/profile.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useAuthFactors } from '../../hooks/account/useAuthFactors.ts'
import { useMfaPreferences } from '../../hooks/account/useMfaPreferences.ts'
import { useUserProviders } from '../../hooks/account/useUserProviders.ts'
import { interpolate } from '../../messages/interpolate.ts'
import type { MfaMethod } from '../../wire/factorNames.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { Button } from '../shared/Button.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import type { IconName } from '../shared/Icon.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { DefaultMfaMethod } from './DefaultMfaMethod.tsx'
import { ManagedByProvider } from './ManagedByProvider.tsx'
import { Row } from './Row.tsx'
import { RowButton } from './RowButton.tsx'
import { RowSkeleton } from './RowSkeleton.tsx'
import { Status } from './Status.tsx'
import { type RowFeedback, useRowFeedback } from './useRowFeedback.ts'

/** What must be set up before a method can be turned on. */
export type MfaNeed = MfaMethod | 'passkey'

/** Props of {@link MfaPreferences}. */
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
    const feedback = useRowFeedback()
    const { data: factors, error: factorsError, ...factorsQuery } = useAuthFactors()
    // A pool without choice-based sign-in has no passkeys to show.
    const shownFactorsError = factorsError?.code === 'notOffered' ? null : factorsError
    const isOn = methods.filter((method) => data?.mfa.includes(method))
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
            {!data && !error && <RowSkeleton />}
            {data && (
              <Status tone={data.mfa.length ? 'success' : 'neutral'} icon="shield">
                {data.mfa.length ? text.isOn : text.isOff}
              </Status>
            )}
            {data && (
              <ul className="pg-list">
                {methods.map((method) => (
                  <li key={method} className="pg-item">
                    <Method
                      method={method}
                      profile={data}
                      set={set}
                      feedback={feedback}
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
            {data && isOn.length > 1 && (
              <DefaultMfaMethod methods={isOn} preferred={data.preferredMfa} set={set} feedback={feedback} />
            )}
            <ErrorAlert error={error} onRetry={refetch} isRetrying={isRefetching} />
            {!error && (
              <ErrorAlert
                error={shownFactorsError}
                onRetry={factorsQuery.refetch}
                isRetrying={factorsQuery.isRefetching}
              />
            )}
          </ScreenCard>
        </RequireReauthentication>
      </Screen>
    )
  },
)
MfaPreferences.displayName = 'MfaPreferences'

const ICONS: Record<MfaNeed, IconName> = { totp: 'shield', sms: 'phone', email: 'mail', passkey: 'key' }

interface MethodProps extends Pick<MfaPreferencesProps, 'onSetUpMethod'> {
  method: MfaMethod
  profile: Profile
  hasApp: boolean
  set: ReturnType<typeof useMfaPreferences>['set']
  feedback: RowFeedback
}

function Method({ method, profile, hasApp, set, feedback, onSetUpMethod }: MethodProps) {
  const { mfa: text, totp } = useAccountMessages()
  const name = text.methods[method]
  const isOn = profile.mfa.includes(method)
  const isReady = isOn || canUse(method, profile.attributes, hasApp)
  const setUp = onSetUpMethod && (() => onSetUpMethod(method))
  const turn = (isOn: boolean) => (
    <RowButton
      label={isOn ? text.turnOn : text.turnOff}
      name={name}
      isPending={set.variables?.method === method && !set.variables.isPreferred}
      isBlocked={set.isPending}
      onClick={() => {
        const result = interpolate(isOn ? text.turnedOn : text.turnedOff, { name })
        set.mutate({ method, isOn, isPreferred: false }, feedback.start(method, result))
      }}
    />
  )
  return (
    <Row
      icon={ICONS[method]}
      name={name}
      badges={[
        isOn && { label: text.on, tone: 'success' },
        isOn && profile.preferredMfa === method && { label: text.preferred },
        !isOn && method === 'totp' && { label: text.recommended },
      ]}
      details={[
        !isReady && text.needs[method],
        isOn && method === 'totp' && setUp && <LinkButton onClick={setUp}>{totp.again}</LinkButton>,
      ]}
      actions={isReady ? turn(!isOn) : setUp && <SetUpButton method={method} onClick={setUp} />}
      feedback={feedback.isAt(method) ? { result: feedback.result, error: set.error } : undefined}
    />
  )
}

function PasskeyFactor({ has, onSetUpMethod }: { has: boolean; onSetUpMethod: MfaPreferencesProps['onSetUpMethod'] }) {
  const text = useAccountMessages().mfa
  return (
    <Row
      icon={ICONS.passkey}
      name={text.methods.passkey}
      badges={[has && { label: text.on, tone: 'success' }]}
      details={[has ? text.hasPasskey : text.needs.passkey]}
      actions={onSetUpMethod && <SetUpButton method="passkey" onClick={() => onSetUpMethod('passkey')} />}
    />
  )
}

function SetUpButton({ method, onClick }: { method: MfaNeed; onClick: () => void }) {
  const text = useAccountMessages().mfa
  return (
    <Button variant="quiet" onClick={onClick}>
      {text.setUp[method]}
    </Button>
  )
}

/** Whether a method has what it needs: a verified address, or an app that is set up (docs/protocol.md §7.7). */
function canUse(method: MfaMethod, attributes: Record<string, string>, hasApp: boolean): boolean {
  if (method === 'totp') return hasApp
  return attributes[method === 'sms' ? 'phone_number_verified' : 'email_verified'] === 'true'
}
