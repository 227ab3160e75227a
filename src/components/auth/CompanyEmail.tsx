import { useId, useState } from 'react'
import { companyIdentifier } from '../../federation/companyIdentifier.ts'
import { useProviderMessages } from '../../hooks/auth/useProviderMessages.ts'
import { useProviderSignIn } from '../../hooks/auth/useProviderSignIn.ts'
import { useStep } from '../../hooks/form/useStep.ts'
import { useComponents } from '../shared/components.ts'
import { FormError } from '../shared/FormError.tsx'
import { Heading } from '../shared/Screen.tsx'
import { StepFocus } from '../shared/StepFocus.tsx'
import { Divider } from './Divider.tsx'
import { ProviderButton } from './ProviderButton.tsx'
import { CompanyIcon } from './ProviderIcon.tsx'

interface CompanyEmailProps {
  /** Whether the form shows at once. Otherwise a button opens it: next to another form it would confuse. */
  isOpen: boolean
  returnTo: string | undefined
}

/** Signs in with the provider of a company, which only the pool knows by the domain of an email address. */
export function CompanyEmail({ isOpen: isInitiallyOpen, returnTo }: CompanyEmailProps) {
  const text = useProviderMessages().company
  const { pending, prepare } = useProviderSignIn()
  const [isOpen, setOpen] = useState(isInitiallyOpen)
  return (
    <StepFocus className="pg-company" step={isOpen ? 'form' : 'button'}>
      {isOpen ? (
        <>
          {!isInitiallyOpen && <Divider />}
          <CompanyEmailForm hasHeading={!isInitiallyOpen} returnTo={returnTo} />
        </>
      ) : (
        <ProviderButton
          kind="idp"
          label={text.open}
          icon={<CompanyIcon />}
          isPending={false}
          isDisabled={pending?.is === 'leaving'}
          onPrepare={prepare}
          onClick={() => setOpen(true)}
        />
      )}
    </StepFocus>
  )
}

interface CompanyEmailFormProps {
  hasHeading: boolean
  returnTo: string | undefined
}

interface CompanyEmailValues {
  email: string
}

const STATE = { step: 'companyEmail' }

function CompanyEmailForm({ hasHeading, returnTo }: CompanyEmailFormProps) {
  const text = useProviderMessages().company
  const { pending, signIn, prepare } = useProviderSignIn()
  const { Field, Submit } = useComponents()
  const id = useId()
  const step = useStep({
    state: STATE,
    prepare,
    onNext: () => {},
    submit: async (_context, _state, { email }: CompanyEmailValues) => {
      // Here, so that the error shows at the field.
      companyIdentifier(email)
      await signIn({ companyEmail: email }, { returnTo })
    },
  })
  const isLeaving = pending?.is === 'leaving' && pending.provider === undefined
  return (
    <form className="pg-form" {...step.formProps} aria-label={text.title} aria-describedby={`${id}about`}>
      {hasHeading && <Heading className="pg-providers-title">{text.title}</Heading>}
      <FormError error={step.error} />
      <p className="pg-text idpDescription-customizable" id={`${id}about`}>
        {text.explanation}
      </p>
      <Field field={step.field('email', { enterKeyHint: 'go' })} label={text.email} />
      <Submit isPending={step.isPending || isLeaving}>{text.submit}</Submit>
    </form>
  )
}
