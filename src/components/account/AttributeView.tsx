import type { AuthError } from '../../errors.ts'
import { ADDRESSES, sendAttributeCode } from '../../flows/account/profile.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import type { AttributeEdit } from '../../hooks/account/useAttributeEdit.ts'
import { booleanValue, inputKind } from '../../hooks/form/inputKind.ts'
import { languageName } from '../../hooks/form/languageOptions.ts'
import { useAction } from '../../hooks/form/useAction.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { StartMessages } from '../../messages/messages.ts'
import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { attributeIcon } from './attributeIcon.ts'
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
  /** Why the last removal failed. */
  removalError: AuthError | null
  removed: string
  onRemove: () => void
}

/** Renders the value of one attribute, with its actions. */
export function AttributeView(props: AttributeViewProps) {
  const { attribute, label, attributes, schema, value, edit, isRemovable, isRemoving, isBlocked } = props
  const { messages } = usePoolgate()
  const { profile: text } = useAccountMessages()
  const verify = useAction(
    (context, signal) => sendAttributeCode(context, { name: attribute }, signal),
    (sentTo) => edit.onNext({ step: 'verify', attribute, value, ...(sentTo && { sentTo }) }),
  )
  const isAddress = ADDRESSES.includes(attribute) && value !== ''
  const isVerified = attributes[`${attribute}_verified`] === 'true'
  const isReadOnly = schema?.Mutable === false
  return (
    <Row
      icon={attributeIcon(attribute)}
      name={label}
      badges={[isAddress && (isVerified ? { label: text.verified, tone: 'success' } : { label: text.notVerified })]}
      details={[value && displayedValue(attribute, value, schema, messages), isReadOnly && text.readOnly]}
      actions={
        <>
          {!isReadOnly && <RowButton label={value ? text.edit : text.empty} name={label} onClick={edit.start} />}
          {isAddress && !isVerified && (
            <RowButton label={text.verify} name={label} isPending={verify.isPending} onClick={verify.mutate} />
          )}
        </>
      }
      destructive={
        isRemovable && {
          label: text.remove,
          consequence: text.confirmRemove,
          isPending: isRemoving,
          isBlocked,
          error: props.removalError,
          onConfirm: props.onRemove,
        }
      }
      feedback={{ result: edit.state?.step === 'saved' ? text.saved : props.removed, error: verify.error }}
    />
  )
}

/** Returns a value in words: a Boolean attribute as yes or no, a language by its name. */
function displayedValue(
  name: string,
  value: string,
  schema: SchemaAttribute | undefined,
  messages: StartMessages,
): string {
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
