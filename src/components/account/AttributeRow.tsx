import { sendAttributeCode } from '../../flows/account/profile.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { type AttributeEdit, useAttributeEdit } from '../../hooks/account/useAttributeEdit.ts'
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

/** Attributes that need reauthentication to change, and a code to verify. */
const ADDRESSES = ['email', 'phone_number']

/** Renders one attribute of the profile, with its actions or the form that one of them opened. */
export function AttributeRow({ attribute, label, attributes, schema, remove, onSaved }: AttributeRowProps) {
  const edit = useAttributeEdit(attribute, onSaved)
  const { state, onNext, cancel } = edit
  const value = (Object.hasOwn(attributes, attribute) && attributes[attribute]) || ''
  const form = (
    <>
      {state?.step === 'edit' && (
        <AttributeEditForm
          label={label}
          value={value}
          schema={schema}
          state={state}
          onNext={onNext}
          onCancel={cancel}
        />
      )}
      {state?.step === 'verify' && (
        <AttributeCodeForm label={label} value={value} state={state} onNext={onNext} onCancel={cancel} />
      )}
    </>
  )
  const isEditing = state?.step === 'edit' || state?.step === 'verify'
  const needsReauthentication = isEditing && ADDRESSES.includes(attribute)
  return (
    <StepFocus step={state?.step ?? 'view'}>
      {!isEditing && (
        <AttributeView
          attribute={attribute}
          label={label}
          attributes={attributes}
          schema={schema}
          value={value}
          edit={edit}
          remove={remove}
        />
      )}
      {needsReauthentication ? <RequireReauthentication>{form}</RequireReauthentication> : form}
    </StepFocus>
  )
}

interface AttributeViewProps extends Omit<AttributeRowProps, 'onSaved'> {
  value: string
  edit: AttributeEdit
}

function AttributeView({ attribute, label, attributes, schema, value, edit, remove }: AttributeViewProps) {
  const { profile: text } = useAccountMessages()
  const { Alert } = useComponents()
  const verify = useAction(
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
          (value !== '' || isReadOnly) && (
            <>
              <bdi>{displayedValue(value, schema, text)}</bdi>
              {isReadOnly && (value ? ` · ${text.readOnly}` : text.readOnly)}
            </>
          )
        }
        actions={
          <>
            {isAddress && !isVerified && (
              <RowButton label={text.verify} name={label} isPending={verify.isPending} onClick={verify.mutate} />
            )}
            {!isReadOnly && <RowButton label={value ? text.edit : text.empty} name={label} onClick={edit.start} />}
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
      <ErrorAlert error={verify.error} />
    </>
  )
}

/** Returns a value in words: a Boolean attribute as yes or no. */
function displayedValue(value: string, schema: SchemaAttribute | undefined, text: { yes: string; no: string }): string {
  if (schema?.AttributeDataType !== 'Boolean' || !value) return value
  return value === 'true' ? text.yes : text.no
}
