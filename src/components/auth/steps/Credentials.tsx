import { asksForPassword } from '../../../flows/passwordUse.ts'
import { submitLazyCredentials } from '../../../flows/signIn/lazyCredentials.ts'
import type { StepProps } from '../../../hooks/form/stepProps.ts'
import { useStep } from '../../../hooks/form/useStep.ts'
import { usePoolgate } from '../../../hooks/poolgateContext.ts'
import { interpolate } from '../../../messages/interpolate.ts'
import { identifierKind } from '../../../poolConfig/identifierKind.ts'
import { useComponents } from '../../shared/components.ts'
import { FormCard } from '../../shared/FormCard.tsx'
import { IdentifierField } from '../../shared/IdentifierField.tsx'
import { LinkButton } from '../../shared/LinkButton.tsx'
import { ScreenCard } from '../../shared/ScreenCard.tsx'
import { MethodSlot } from '../MethodSlot.tsx'
import { useIsFormShown } from '../useIsFormShown.ts'

interface CredentialsProps extends StepProps<'credentials'> {
  onForgotPassword?: ((username: string) => void) | undefined
  onSignUp?: ((username: string) => void) | undefined
  /** Preloads the next screens once the user starts to type. */
  prepare: () => void
}

export function Credentials({ state, onNext, prepare, onForgotPassword, onSignUp }: CredentialsProps) {
  const { messages, pool, flow, appName } = usePoolgate()
  const hasPassword = asksForPassword(flow)
  const { PasswordField } = useComponents()
  const step = useStep({ state, onNext, submit: submitLazyCredentials, prepare })
  const { signIn } = messages
  const title = appName ? interpolate(signIn.titleNamed, { app: appName }) : signIn.title
  const forgot = onForgotPassword && (
    <LinkButton onClick={() => onForgotPassword(step.typed('username'))}>{signIn.forgot}</LinkButton>
  )
  const above = <MethodSlot place="above" />
  if (!useIsFormShown()) return <ScreenCard title={title}>{above}</ScreenCard>
  return (
    <FormCard
      title={title}
      notice={state.notice && signIn.notices[state.notice]}
      tone={state.notice === 'confirmed' || state.notice === 'passwordReset' ? 'success' : 'info'}
      step={step}
      submit={hasPassword ? signIn.submit : signIn.next}
      above={above}
      below={<MethodSlot place="below" />}
      links={
        <>
          {!hasPassword && forgot}
          {onSignUp && (
            <p className="pg-text redirect-customizable">
              <span>{signIn.noAccount}</span>{' '}
              <LinkButton onClick={() => onSignUp(step.typed('username'))}>{signIn.toSignUp}</LinkButton>
            </p>
          )}
        </>
      }
    >
      <IdentifierField
        field={step.field('username', hasPassword ? {} : { enterKeyHint: 'go' })}
        label={messages.identifier[identifierKind(pool)]}
      />
      {hasPassword && <PasswordField field={step.field('password')} label={messages.password} action={forgot} />}
    </FormCard>
  )
}
