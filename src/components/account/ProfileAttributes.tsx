import { forwardRef, type ReactNode } from 'react'
import type { Profile } from '../../flows/account/profile.ts'
import { identifierOf } from '../../flows/identifierOf.ts'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useProfileAttributes } from '../../hooks/account/useProfileAttributes.ts'
import { useUserProviders } from '../../hooks/account/useUserProviders.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import { attributeLabel } from '../../hooks/form/attributeLabel.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { interpolate } from '../../messages/interpolate.ts'
import { isRemovable } from '../../poolConfig/isRemovable.ts'
import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { Announcement, useAnnouncement } from '../shared/Announcement.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import { Loading } from '../shared/Loading.tsx'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Heading, Screen, Subsection } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { AttributeRow } from './AttributeRow.tsx'
import { Row } from './Row.tsx'

/** Attributes that belong together. */
export interface AttributeGroup {
  /** Default: no heading. */
  title?: string | undefined
  /** The service's names, in order. */
  attributes: string[]
}

export interface ProfileAttributesProps extends AccountComponentProps {
  /** Which attributes, in which order. Default: the common ones, those of the schema, and those that have a value. */
  groups?: AttributeGroup[] | undefined
}

const COMMON = ['name', 'given_name', 'family_name', 'email', 'phone_number', 'birthdate', 'locale', 'zoneinfo']
/** Set by the service, and not useful to the user. */
const HIDDEN = ['sub', 'email_verified', 'phone_number_verified', 'identities', 'updated_at', 'cognito:user_status']

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
  const [announcement, announceOnSuccess] = useAnnouncement()
  const removeAttribute = (name: string) => {
    const label = attributeLabel(name, messages)
    remove.mutate({ name }, announceOnSuccess(interpolate(text.removed, { name: label })))
  }
  const shownGroups = data && (groups ?? [{ attributes: namesOf(data, schema) }])
  return (
    <Screen {...screen} ref={ref} step="attributes">
      <ScreenCard title={text.title}>
        {!data && !error && <Loading isInline />}
        {data &&
          shownGroups?.map(({ title, attributes }) => (
            <Group key={title ?? ''} title={title}>
              {attributes.map((attribute) => (
                <li key={attribute} className="pg-item">
                  <AttributeRow
                    attribute={attribute}
                    label={attributeLabel(attribute, messages)}
                    attributes={data.attributes}
                    schema={schema.find(({ Name }) => Name === attribute)}
                    isRemovable={isRemovable(attribute, pool, { ...data, identifier })}
                    isRemoving={remove.variables?.name === attribute}
                    isBlocked={remove.isPending}
                    onRemove={() => removeAttribute(attribute)}
                    onSaved={refresh}
                  />
                </li>
              ))}
            </Group>
          ))}
        {data && providers.length > 0 && (
          <Group title={text.providers}>
            {providers.map(({ name, label }) => (
              <li key={name} className="pg-item">
                <Row name={label} details={[text.providerUpdates]} />
              </li>
            ))}
          </Group>
        )}
        <ErrorAlert error={error} onRetry={refetch} isRetrying={isRefetching} />
        <ErrorAlert error={remove.error} />
        <Announcement>{announcement}</Announcement>
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

function namesOf({ attributes }: Profile, schema: readonly SchemaAttribute[]): string[] {
  const names = [...COMMON, ...schema.map(({ Name }) => Name), ...Object.keys(attributes)]
  return [...new Set(names)].filter((name) => !HIDDEN.includes(name))
}
