import { sendAttributeCode } from '../../flows/account/profile.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useAttributeEdit } from '../../hooks/account/useAttributeEdit.ts'
import { useAction } from '../../hooks/form/useAction.ts'
import type { MutationResult } from '../../hooks/mutationResult.ts'
import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { useComponents } from '../shared/components.ts'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import { StepFocus } from '../shared/StepFocus.tsx'
import { AttributeCodeForm, AttributeEditForm } from './AttributeForms.tsx'
import { Row } from './Row.tsx'
import { RowButton } from './RowButton.tsx'

interface AttributeRowProps {
  attribute: string
  label: string
  attributes: Record<string, string>
  schema: SchemaAttribute | undefined
  remove: MutationResult<{ name: string }>
  onSaved: () => void
}

const ADDRESSES = ['email', 'phone_number']

/** One attribute of the profile, with its ways to be changed, deleted and proven. */
export function AttributeRow(props: AttributeRowProps) {
  const { attribute, attributes, label, onSaved } = props
  const edit = useAttributeEdit(attribute, onSaved)
  const { state, onNext, cancel } = edit
  const value = attributes[attribute] ?? ''
  const form = (
    <>
      {state?.step === 'edit' && (
        <AttributeEditForm {...props} value={value} state={state} onNext={onNext} onCancel={cancel} />
      )}
      {state?.step === 'verify' && (
        <AttributeCodeForm label={label} value={value} state={state} onNext={onNext} onCancel={cancel} />
      )}
    </>
  )
  const isForm = state?.step === 'edit' || state?.step === 'verify'
  return (
    <StepFocus step={state?.step ?? 'shown'}>
      {!isForm && <Shown {...props} value={value} edit={edit} />}
      {ADDRESSES.includes(attribute) && isForm ? <RequireReauthentication>{form}</RequireReauthentication> : form}
    </StepFocus>
  )
}

type ShownProps = AttributeRowProps & { value: string; edit: ReturnType<typeof useAttributeEdit> }

function Shown({ attribute, label, attributes, schema, value, edit, remove }: ShownProps) {
  const { profile: text } = useAccountMessages()
  const { Alert } = useComponents()
  const proof = useAction(
    (context, signal) => sendAttributeCode(context, { name: attribute }, signal),
    (sentTo) => edit.onNext({ step: 'verify', attribute, value, ...(sentTo && { sentTo }) }),
  )
  const isAddress = ADDRESSES.includes(attribute) && value !== ''
  const isVerified = attributes[`${attribute}_verified`] === 'true'
  const isReadOnly = schema?.Mutable === false
  const isRemovable = value !== '' && !isReadOnly && !schema?.Required
  return (
    <>
      <Row
        name={label}
        badges={isAddress ? [isVerified ? text.verified : text.notVerified] : []}
        details={
          <>
            <bdi>{shownValue(value, schema, text) || text.empty}</bdi>
            {isReadOnly && <> · {text.readOnly}</>}
          </>
        }
        actions={
          <>
            {isAddress && !isVerified && (
              <RowButton label={text.verify} name={label} isPending={proof.isPending} onClick={proof.mutate} />
            )}
            {!isReadOnly && <RowButton label={text.edit} name={label} onClick={edit.start} />}
            {isRemovable && (
              <RowButton
                label={text.remove}
                confirm={text.confirmRemove}
                name={label}
                isPending={remove.isPending}
                onClick={() => remove.mutate({ name: attribute })}
              />
            )}
          </>
        }
      />
      <Alert tone="success">{edit.state?.step === 'saved' && text.saved}</Alert>
      <ErrorAlert error={proof.error} />
    </>
  )
}

function shownValue(value: string, schema: SchemaAttribute | undefined, text: { yes: string; no: string }): string {
  if (schema?.AttributeDataType !== 'Boolean' || !value) return value
  return value === 'true' ? text.yes : text.no
}
