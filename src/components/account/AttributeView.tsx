import { ADDRESSES, sendAttributeCode } from '../../flows/account/profile.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import type { AttributeEdit } from '../../hooks/account/useAttributeEdit.ts'
import { booleanValue, inputKind } from '../../hooks/form/inputKind.ts'
import { languageName } from '../../hooks/form/languageOptions.ts'
import { useAction } from '../../hooks/form/useAction.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { Messages } from '../../messages/messages.ts'
import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { useComponents } from '../shared/components.ts'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import { Row } from './Row.tsx'
import { RowButton } from './RowButton.tsx'

interface AttributeViewProps {
  attribute: string
  label: string
  attributes: Record<string, string>
  schema: SchemaAttribute | undefined
  value: string
  /** Whether to offer the removal. */
  isRemovable: boolean
  edit: AttributeEdit
  isRemoving: boolean
  isBlocked: boolean
  onRemove: () => void
}

/** Renders the value of one attribute, with its actions. */
export function AttributeView(props: AttributeViewProps) {
  const { attribute, label, attributes, schema, value, edit, isRemovable, isRemoving, isBlocked, onRemove } = props
  const { messages } = usePoolgate()
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
        details={[value && displayedValue(attribute, value, schema, messages), isReadOnly && text.readOnly]}
        actions={
          <>
            {!isReadOnly && <RowButton label={value ? text.edit : text.empty} name={label} onClick={edit.start} />}
            {isAddress && !isVerified && (
              <RowButton label={text.verify} name={label} isPending={verify.isPending} onClick={verify.mutate} />
            )}
            {isRemovable && (
              <RowButton
                label={text.remove}
                confirm={text.confirmRemove}
                name={label}
                isPending={isRemoving}
                isBlocked={isBlocked}
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

/** Returns a value in words: a Boolean attribute as yes or no, a language by its name. */
function displayedValue(name: string, value: string, schema: SchemaAttribute | undefined, messages: Messages): string {
  switch (inputKind(name, schema)) {
    case 'boolean': {
      const boolean = booleanValue(value)
      return boolean ? messages[boolean === 'true' ? 'yes' : 'no'] : value
    }
    case 'language':
      return languageName(value, messages.locale) ?? value
    default:
      return value
  }
}
