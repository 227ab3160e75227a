import type { AuthError } from '../../errors.ts'
import { ADDRESSES } from '../../flows/account/profile.ts'
import { useAttributeEdit } from '../../hooks/account/useAttributeEdit.ts'
import { useSensitiveAction } from '../../hooks/auth/useSensitiveAction.ts'
import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { RequireReauthentication } from '../auth/RequireReauthentication.tsx'
import { Button } from '../shared/Button.tsx'
import { StepFocus } from '../shared/StepFocus.tsx'
import { AttributeCodeForm, AttributeEditForm } from './AttributeForms.tsx'
import { AttributeView } from './AttributeView.tsx'

interface AttributeRowProps {
  attribute: string
  label: string
  attributes: Record<string, string>
  schema: SchemaAttribute | undefined
  /** Whether to offer the removal. */
  isRemovable: boolean
  isRemoving: boolean
  /** Whether another attribute is being removed. */
  isBlocked: boolean
  /** Why the last removal failed, if it was this one's. */
  removalError: AuthError | null
  /** The label of a button that shows in place of the row, until the attribute has a value. Default: the row shows. */
  add?: string | undefined
  /** What the removal did, if it was the last action. */
  removed: string
  onRemove: () => void
  onSaved: () => void
}

/** Renders one attribute of the profile, with its actions or the form that one of them opened. */
export function AttributeRow({
  attribute,
  label,
  attributes,
  schema,
  isRemovable,
  isRemoving,
  isBlocked,
  removalError,
  add,
  removed,
  onRemove,
  onSaved,
}: AttributeRowProps) {
  const edit = useAttributeEdit(attribute, onSaved)
  const sensitive = useSensitiveAction()
  const { state, onNext, cancel } = edit
  const value = (Object.hasOwn(attributes, attribute) && attributes[attribute]) || ''
  const isAddress = ADDRESSES.includes(attribute)
  const startRemoval = () => {
    if (isAddress) sensitive.run(onRemove)
    else onRemove()
  }
  const content = () => {
    if (add && !state && !value) {
      return (
        <Button variant="quiet" icon="plus" onClick={edit.start}>
          {add}
        </Button>
      )
    }
    switch (state?.step) {
      case 'edit':
        return <AttributeEditForm label={label} value={value} state={state} onNext={onNext} onCancel={cancel} />
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
            isRemoving={isRemoving}
            isBlocked={isBlocked}
            removalError={removalError}
            removed={removed}
            onRemove={startRemoval}
          />
        )
    }
  }
  const isEditing = state?.step === 'edit' || state?.step === 'verify'
  const needsReauthentication = sensitive.isWaiting || (isEditing && isAddress)
  return (
    <StepFocus step={sensitive.isWaiting ? 'reauthentication' : (state?.step ?? (value ? 'view' : 'empty'))}>
      {needsReauthentication ? <RequireReauthentication>{content()}</RequireReauthentication> : content()}
    </StepFocus>
  )
}
