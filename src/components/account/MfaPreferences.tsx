import type { Profile } from '../../flows/account/profile.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useAuthFactors } from '../../hooks/account/useAuthFactors.ts'
import { useMfaPreferences } from '../../hooks/account/useMfaPreferences.ts'
import type { MfaMethod } from '../../wire/factorNames.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'
import { Loading } from '../shared/Loading.tsx'
import type { ScreenProps } from '../shared/Screen.tsx'
import { Section } from '../shared/Section.tsx'
import { Row } from './Row.tsx'
import { RowButton } from './RowButton.tsx'

/** What a method may need first. */
export type MfaNeed = MfaMethod | 'passkey'

export interface MfaPreferencesProps extends Pick<ScreenProps, 'headingLevel' | 'components'> {
  /** The second factors that the pool allows. Default: all three. */
  methods?: MfaMethod[]
  /** The way to where something is set up that a method needs; without it, no link shows. */
  onSetUpMethod?: ((need: MfaNeed) => void) | undefined
}

const ALL: MfaMethod[] = ['totp', 'sms', 'email']

/**
 * The second factors: which of them are on, which is asked for first, and what one needs before it can be. A passkey counts as a
 * way to sign in beside them (reference 10.5).
 */
export function MfaPreferences({ methods = ALL, onSetUpMethod, ...screen }: MfaPreferencesProps) {
  const text = useAccountMessages().mfa
  const { data, error, refetch, set } = useMfaPreferences()
  const { data: factors, ...reading } = useAuthFactors()
  // A pool without sign-in by choice has no passkeys to show.
  const factorsError = reading.error?.code === 'notOffered' ? null : reading.error
  return (
    <RequireReauthentication {...screen}>
      <Section title={text.title} explanation={text.explanation} {...screen}>
        {!data && !error && <Loading isBare />}
        {data && (
          <ul className="pg-list" aria-label={text.title}>
            {methods.map((method) => (
              <li key={method} className="pg-item">
                <Method
                  method={method}
                  profile={data}
                  set={set}
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
        <ErrorAlert error={error} onRetry={refetch} />
        {!error && <ErrorAlert error={factorsError} onRetry={reading.refetch} />}
        <ErrorAlert error={set.error} />
      </Section>
    </RequireReauthentication>
  )
}

interface MethodProps extends Pick<MfaPreferencesProps, 'onSetUpMethod'> {
  method: MfaMethod
  profile: Profile
  hasApp: boolean
  set: ReturnType<typeof useMfaPreferences>['set']
}

function Method({ method, profile, hasApp, set, onSetUpMethod }: MethodProps) {
  const text = useAccountMessages().mfa
  const name = text.methods[method]
  const isOn = profile.mfa.includes(method)
  const isPreferred = isOn && profile.preferredMfa === method
  const isReady = isOn || canUse(method, profile.attributes, hasApp)
  const isPending = set.isPending
  const button = (label: string, next: { isOn: boolean; isPreferred: boolean }) => (
    <RowButton label={label} name={name} isPending={isPending} onClick={() => set.mutate({ method, ...next })} />
  )
  return (
    <Row
      name={name}
      badges={[isOn ? text.on : text.off, isPreferred && text.preferred]}
      details={!isReady && text.needs[method]}
      actions={
        <>
          {isReady && button(isOn ? text.turnOff : text.turnOn, { isOn: !isOn, isPreferred: false })}
          {isOn && !isPreferred && button(text.prefer, { isOn, isPreferred: true })}
          {onSetUpMethod && (!isReady || method === 'totp') && (
            <LinkButton onClick={() => onSetUpMethod(method)}>{text.setUp[method]}</LinkButton>
          )}
        </>
      }
    />
  )
}

function PasskeyFactor({ has, onSetUpMethod }: { has: boolean; onSetUpMethod: MfaPreferencesProps['onSetUpMethod'] }) {
  const text = useAccountMessages().mfa
  return (
    <Row
      name={text.methods.passkey}
      badges={[has ? text.on : text.off]}
      details={has ? text.hasPasskey : text.needs.passkey}
      actions={onSetUpMethod && <LinkButton onClick={() => onSetUpMethod('passkey')}>{text.setUp.passkey}</LinkButton>}
    />
  )
}

/** What a method needs: a verified address, or an app that is set up (reference 7.7). */
function canUse(method: MfaMethod, attributes: Record<string, string>, hasApp: boolean): boolean {
  if (method === 'totp') return hasApp
  return attributes[method === 'sms' ? 'phone_number_verified' : 'email_verified'] === 'true'
}
