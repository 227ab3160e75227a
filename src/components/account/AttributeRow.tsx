import { ADDRESSES, sendAttributeCode } from '../../flows/account/profile.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { type AttributeEdit, useAttributeEdit } from '../../hooks/account/useAttributeEdit.ts'
import { useSensitiveAction } from '../../hooks/auth/useSensitiveAction.ts'
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
  /** Whether to offer the removal. */
  isRemovable: boolean
  remove: MutationResult<{ name: string }>
  onSaved: () => void
}

/** Renders one attribute of the profile, with its actions or the form that one of them opened. */
export function AttributeRow({
  attribute,
  label,
  attributes,
  schema,
  isRemovable,
  remove,
  onSaved,
}: AttributeRowProps) {
  const edit = useAttributeEdit(attribute, onSaved)
  const sensitive = useSensitiveAction()
  const { state, onNext, cancel } = edit
  const value = attributes[attribute] ?? ''
  const isAddress = ADDRESSES.includes(attribute)
  const startRemoval = () => {
    const removeAttribute = () => remove.mutate({ name: attribute })
    if (isAddress) sensitive.run(removeAttribute)
    else removeAttribute()
  }
  const content = () => {
    switch (state?.step) {
      case 'edit':
        return (
          <AttributeEditForm
            label={label}
            value={value}
            schema={schema}
            state={state}
            onNext={onNext}
            onCancel={cancel}
          />
        )
      case 'verify':
        return <AttributeCodeForm label={label} value={value} state={state} onNext={onNext} onCancel={cancel} />
      default:
        return (
          <AttributeView
            attribute={attribute}
            label={label}
            attributes={attributes}
            schema={schema}
            value={value}
            edit={edit}
            isRemovable={isRemovable}
            isRemoving={remove.isPending}
            onRemove={startRemoval}
          />
        )
    }
  }
  const isEditing = state?.step === 'edit' || state?.step === 'verify'
  const needsReauthentication = sensitive.isWaiting || (isEditing && isAddress)
  return (
    <StepFocus step={sensitive.isWaiting ? 'reauthentication' : (state?.step ?? 'view')}>
      {needsReauthentication ? <RequireReauthentication>{content()}</RequireReauthentication> : content()}
    </StepFocus>
  )
}

interface AttributeViewProps extends Omit<AttributeRowProps, 'onSaved' | 'remove'> {
  value: string
  edit: AttributeEdit
  isRemoving: boolean
  onRemove: () => void
}

function AttributeView(props: AttributeViewProps) {
  const { attribute, label, attributes, schema, value, edit, isRemovable, isRemoving, onRemove } = props
  const { profile: text } = useAccountMessages()
  const { Alert } = useComponents()
  const verify = useAction(
    (context, signal) => sendAttributeCode(context, { name: attribute }, signal),
    (sentTo) => edit.onNext({ step: 'verify', attribute, value, ...(sentTo && { sentTo }) }),
  )
  const isAddress = ADDRESSES.includes(attribute) && value !== ''
  const isVerified = attributes[`${attribute}_verified`] === 'true'
  const isReadOnly = schema?.Mutable === false
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
                isPending={isRemoving}
                onClick={onRemove}
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
