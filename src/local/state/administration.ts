/** A resource in the shape in which the API returns it. Dates are seconds since the epoch. */
export type Resource = Record<string, unknown>

/** A secret of an app client. */
export interface ClientSecret {
  id: string
  value: string
  /** Seconds since the epoch. */
  createdAt: number
}

/** What administrators have configured by API calls. Overrides the options that a pool was created with. */
export interface Administration {
  /** The members that CreateUserPool, UpdateUserPool and other calls have set. */
  userPool: Resource
  /** Keyed by client id. */
  clients: Record<string, Resource>
  /** The app client of the pool's options, if a call has deleted it. */
  deletedClientId?: string
  /** Keyed by client id. */
  clientSecrets: Record<string, ClientSecret[]>
  /** Groups, identity providers and so on: keyed by the kind, then by the name or id. */
  resources: Record<string, Record<string, Resource>>
  /** Settings without a name of their own, such as the risk configuration: keyed by the kind and the app client. */
  settings: Record<string, Resource>
}

export const emptyAdministration = (): Administration => ({
  userPool: {},
  clients: {},
  clientSecrets: {},
  resources: {},
  settings: {},
})
