import type { Pool } from './pool.ts'

/** The lists of a pool whose records are found by key. */
export type ListName = {
  [Name in keyof Pool]-?: Pool[Name] extends readonly object[] ? Name : never
}[keyof Pool]

export type RecordOf<Name extends ListName> = Pool[Name][number]

/** The key that tells a record of a list from all others of that list. */
export const primaryKey = {
  users: ({ sub }: Pick<RecordOf<'users'>, 'sub'>) => sub,
  codes: ({ subject, purpose }: Pick<RecordOf<'codes'>, 'subject' | 'purpose'>) => `${subject} ${purpose}`,
  sessions: ({ id }: Pick<RecordOf<'sessions'>, 'id'>) => id,
  grants: ({ originJti }: Pick<RecordOf<'grants'>, 'originJti'>) => originJti,
  authorizationCodes: ({ code }: Pick<RecordOf<'authorizationCodes'>, 'code'>) => code,
  domainSessions: ({ id }: Pick<RecordOf<'domainSessions'>, 'id'>) => id,
  authEvents: ({ id }: Pick<RecordOf<'authEvents'>, 'id'>) => id,
  attempts: ({ subject, action }: Pick<RecordOf<'attempts'>, 'subject' | 'action'>) => `${subject} ${action}`,
  failures: ({ subject }: Pick<RecordOf<'failures'>, 'subject'>) => subject,
  messages: ({ id }: Pick<RecordOf<'messages'>, 'id'>) => id,
} satisfies { readonly [Name in ListName]: (record: RecordOf<Name>) => string }

/** Keys that several records may share. Users are found without regard to case (docs/protocol.md §7.4). */
export const sharedKey = {
  username: (name: string) => `username ${name.toLowerCase()}`,
  attribute: (name: string, value: string) => `${name} ${value.toLowerCase()}`,
  group: (name: string) => `group ${name}`,
  identity: (providerName: string, userId: string) => `identity ${providerName} ${userId.toLowerCase()}`,
  refreshToken: (token: string) => `token ${token}`,
  subject: (sub: string) => `subject ${sub}`,
}

/** The attributes that users may sign in with. */
export const ALIASES = ['email', 'phone_number', 'preferred_username'] as const

/** The shared keys of a record. */
export const sharedKeys: { readonly [Name in ListName]?: (record: RecordOf<Name>) => string[] } = {
  users: ({ username, attributes, identities = [], groups = [] }) => [
    sharedKey.username(username),
    ...ALIASES.flatMap((name) => (attributes[name] ? [sharedKey.attribute(name, attributes[name])] : [])),
    ...groups.map(sharedKey.group),
    ...identities.map(({ providerName, userId }) => sharedKey.identity(providerName, userId)),
  ],
  authEvents: ({ subject }) => [sharedKey.subject(subject)],
  grants: ({ subject, refreshTokens }) => [
    sharedKey.subject(subject),
    ...refreshTokens.map(({ token }) => sharedKey.refreshToken(token)),
  ],
}
