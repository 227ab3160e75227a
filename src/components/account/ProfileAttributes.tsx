import { forwardRef, type ReactNode, useState } from 'react'
import type { Profile } from '../../flows/account/profile.ts'
import { identifierOf } from '../../flows/identifierOf.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useProfileAttributes } from '../../hooks/account/useProfileAttributes.ts'
import { useUserProviders } from '../../hooks/account/useUserProviders.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import { attributeLabel } from '../../hooks/form/attributeLabel.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import type { AccountMessages } from '../../messages/accountMessages.ts'
import { interpolate } from '../../messages/interpolate.ts'
import type { StartMessages } from '../../messages/messages.ts'
import { isRemovable } from '../../poolConfig/isRemovable.ts'
import { profileAttributes } from '../../poolConfig/profileAttributes.ts'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Heading, Screen, Subsection } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { AttributeRow } from './AttributeRow.tsx'
import { Row } from './Row.tsx'
import { RowSkeleton } from './RowSkeleton.tsx'
import { useRowFeedback } from './useRowFeedback.ts'

/** Attributes that belong together. */
export interface AttributeGroup {
  /** Default: no heading. */
  title?: string | undefined
  /** The service's names, in order. */
  attributes: string[]
}

/** Props of {@link ProfileAttributes}. */
export interface ProfileAttributesProps extends AccountComponentProps {
  /**
   * Which attributes, in which order. Default: those that have a value, are required, or were asked at sign-up; the other common ones and
   * those of the schema each have a button that adds them.
   */
  groups?: AttributeGroup[] | undefined
}

/** Shows the user's attributes, to edit in place. A new address is verified with a code. */
export const ProfileAttributes: RootComponent<ProfileAttributesProps> = forwardRef<
  HTMLDivElement,
  ProfileAttributesProps
>(function ProfileAttributes({ groups, ...screen }, ref) {
  const { pool, messages } = usePoolgate()
  const { profile: text } = useAccountMessages()
  const { data, error, isRefetching, refetch, remove, refresh } = useProfileAttributes()
  const { providers } = useUserProviders()
  const schema = pool.schemaAttributes ?? []
  const session = useSession()
  const identifier = session.status === 'signedIn' ? identifierOf(session.user, pool) : ''
  const feedback = useRowFeedback()
  const ownGroups = useFirst(data && profileAttributes(pool, data.attributes))
  const shownGroups = groups ?? (ownGroups ? [{ attributes: ownGroups.shown }] : [])
  const missing = groups || !ownGroups ? [] : ownGroups.missing
  const item = (attribute: string, { attributes, mfa }: Profile, add?: string) => {
    const label = attributeLabel(attribute, messages)
    return (
      <li key={attribute} className="pg-item">
        <AttributeRow
          attribute={attribute}
          label={label}
          attributes={attributes}
          schema={schema.find(({ Name }) => Name === attribute)}
          isRemovable={isRemovable(attribute, pool, { attributes, mfa, identifier })}
          isRemoving={remove.variables?.name === attribute}
          isBlocked={remove.isPending}
          removalError={feedback.isAt(attribute) ? remove.error : null}
          add={add}
          removed={feedback.isAt(attribute) ? feedback.result : ''}
          onRemove={() =>
            remove.mutate({ name: attribute }, feedback.start(attribute, interpolate(text.removed, { name: label })))
          }
          onSaved={refresh}
        />
      </li>
    )
  }
  return (
    <Screen {...screen} ref={ref} step="attributes">
      <ScreenCard title={text.title}>
        {!data && !error && <RowSkeleton />}
        {data &&
          shownGroups.map(({ title, attributes }) => (
            <Group key={title ?? ''} title={title}>
              {attributes.map((attribute) => item(attribute, data))}
            </Group>
          ))}
        {data && missing.length > 0 && (
          <ul className="pg-list pg-missing">
            {missing.map((attribute) => item(attribute, data, addLabel(attribute, messages, text)))}
          </ul>
        )}
        {data && providers.length > 0 && (
          <Group title={text.providers}>
            {providers.map(({ name, label }) => (
              <li key={name} className="pg-item">
                <Row icon="user" name={label} details={[text.providerUpdates]} />
              </li>
            ))}
          </Group>
        )}
        <ErrorAlert error={error} onRetry={refetch} isRetrying={isRefetching} />
      </ScreenCard>
    </Screen>
  )
})
ProfileAttributes.displayName = 'ProfileAttributes'

function Group({ title, children }: { title: string | undefined; children: ReactNode }) {
  const list = <ul className="pg-list">{children}</ul>
  if (!title) return list
  return (
    <>
      <Heading className="pg-list-title">{title}</Heading>
      <Subsection>{list}</Subsection>
    </>
  )
}

/** Returns the first value that isn't `undefined`: while the user edits the profile, no attribute changes its place. */
function useFirst<Value>(value: Value | undefined): Value | undefined {
  const [first, setFirst] = useState(value)
  if (first === undefined && value !== undefined) setFirst(value)
  return first ?? value
}

/** Returns the label of the button that adds an attribute: `Add phone number`. */
function addLabel(name: string, messages: StartMessages, { add, empty }: AccountMessages['profile']): string {
  const own = Object.hasOwn(add, name) && add[name as keyof typeof add]
  return own || interpolate(empty, { name: attributeLabel(name, messages) })
}
