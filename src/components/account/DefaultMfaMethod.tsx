import { useId } from 'react'
import type { Profile } from '../../flows/account/profile.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import type { useMfaPreferences } from '../../hooks/account/useMfaPreferences.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { interpolate } from '../../messages/interpolate.ts'
import type { MfaMethod } from '../../wire/factorNames.ts'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import { Status } from './Status.tsx'
import type { RowFeedback } from './useRowFeedback.ts'

interface DefaultMfaMethodProps {
  /** The methods to choose from: those that are on. */
  methods: readonly MfaMethod[]
  preferred: Profile['preferredMfa']
  set: ReturnType<typeof useMfaPreferences>['set']
  feedback: RowFeedback
}

/** The key of its feedback, next to those of the methods. */
const KEY = 'default'

/** Renders the choice of the method that a sign-in asks for first. */
export function DefaultMfaMethod({ methods, preferred, set, feedback }: DefaultMfaMethodProps) {
  const text = useAccountMessages().mfa
  const { choose } = usePoolgate().messages
  const id = useId()
  const isLast = feedback.isAt(KEY)
  const value = methods.find((method) => method === preferred) ?? ''
  const chooseMethod = (method: MfaMethod) => {
    if (set.isPending) return
    const result = interpolate(text.preferredNow, { name: text.methods[method] })
    set.mutate({ method, isOn: true, isPreferred: true }, feedback.start(KEY, result))
  }
  return (
    <div className="pg-field">
      <label className="pg-label label-customizable" htmlFor={id}>
        {text.defaultMethod}
      </label>
      <div className="pg-control pg-select">
        <select
          className="pg-input inputField-customizable"
          id={id}
          value={value}
          onChange={({ currentTarget }) => chooseMethod(currentTarget.value as MfaMethod)}
        >
          {!value && <option value="">{choose}</option>}
          {methods.map((method) => (
            <option key={method} value={method}>
              {text.methods[method]}
            </option>
          ))}
        </select>
      </div>
      <Status tone="success" isLive>
        {isLast && feedback.result}
      </Status>
      <ErrorAlert error={isLast ? set.error : null} />
    </div>
  )
}
