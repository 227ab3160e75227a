import { bytesToHex } from '../../encoding/hex.ts'
import { DescribeUserPoolClient } from '../operations/DescribeUserPoolClient.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { ClientSecret, Resource } from '../state/administration.ts'
import { administrationOf } from './administrationOf.ts'
import { checkClient } from './checkClient.ts'
import { checkOAuthSettings } from './oauthSettings.ts'
import { features, requireFeatures } from './poolTier.ts'
import { listPage } from './resourceOperations.ts'
import type { PoolOperations } from './serviceOperation.ts'

const DEFAULTS = {
  RefreshTokenValidity: 30,
  TokenValidityUnits: {},
  ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
  AllowedOAuthFlowsUserPoolClient: false,
  EnableTokenRevocation: true,
  EnablePropagateAdditionalUserContextData: false,
  PreventUserExistenceErrors: 'LEGACY',
  AuthSessionValidity: 3,
}

const MAX_SECRETS = 2

/** The client id of a pool that started without an app client. No call can name it. */
export const NO_CLIENT = ''

export const clientOperations: PoolOperations = {
  CreateUserPoolClient: (context, { GenerateSecret, ClientSecret, ...input }) => {
    const { clients } = administrationOf(context)
    const ClientId = bytesToHex(context.settings.random(13))
    checkClient(context.settings, input, 'creating')
    requireFeatures(context, features.client, input)
    checkOAuthSettings(context, input, Boolean(GenerateSecret || ClientSecret))
    const now = context.settings.now() / 1000
    clients[ClientId] = { ...withDefaults(input), ClientId, CreationDate: now, LastModifiedDate: now }
    if (GenerateSecret || ClientSecret) addSecret(context, ClientId, ClientSecret as string | undefined)
    return { UserPoolClient: describeClient(context, ClientId) }
  },
  DescribeUserPoolClient: (context, { ClientId }) => ({ UserPoolClient: describeClient(context, String(ClientId)) }),
  UpdateUserPoolClient: (context, input) => {
    const ClientId = String(input.ClientId)
    const { ClientName, CreationDate } = describeClient(context, ClientId)
    checkClient(context.settings, input, 'updating')
    requireFeatures(context, features.client, input)
    checkOAuthSettings(context, input, Boolean(administrationOf(context).clientSecrets[ClientId]?.length))
    // As in the service, members that the call leaves out get their defaults again.
    administrationOf(context).clients[ClientId] = {
      ClientName,
      ...withDefaults(input),
      CreationDate: CreationDate ?? 0,
      LastModifiedDate: context.settings.now() / 1000,
    }
    return { UserPoolClient: describeClient(context, ClientId) }
  },
  ListUserPoolClients: (context, input) =>
    listPage(clientIds(context), input, 'UserPoolClients', 'NextToken', (ClientId) => ({
      ClientId,
      UserPoolId: context.settings.userPoolId,
      ClientName: describeClient(context, ClientId).ClientName,
    })),
  AddUserPoolClientSecret: (context, { ClientId, ClientSecret }) => {
    describeClient(context, String(ClientId))
    const { clientSecrets } = administrationOf(context)
    if ((clientSecrets[String(ClientId)] ?? []).length >= MAX_SECRETS) {
      throw new Fault('LimitExceededException', `An app client can have at most ${MAX_SECRETS} secrets.`)
    }
    const secret = addSecret(context, String(ClientId), ClientSecret as string | undefined)
    return { ClientSecretDescriptor: { ...describeSecret(secret), ClientSecretValue: secret.value } }
  },
  ListUserPoolClientSecrets: (context, input) => {
    describeClient(context, String(input.ClientId))
    const secrets = administrationOf(context).clientSecrets[String(input.ClientId)] ?? []
    return listPage(secrets, input, 'ClientSecrets', 'NextToken', describeSecret)
  },
  DeleteUserPoolClientSecret: (context, { ClientId, ClientSecretId }) => {
    describeClient(context, String(ClientId))
    const { clientSecrets } = administrationOf(context)
    const secrets = clientSecrets[String(ClientId)] ?? []
    if (!secrets.some(({ id }) => id === ClientSecretId)) {
      throw new Fault('ResourceNotFoundException', `Client secret ${ClientSecretId} does not exist.`)
    }
    if (secrets.length === 1) throw new Fault('InvalidParameterException', 'The only client secret cannot be deleted.')
    clientSecrets[String(ClientId)] = secrets.filter(({ id }) => id !== ClientSecretId)
    return {}
  },
}

/** As in the service, a validity of 0 is the default, too. */
const withDefaults = ({ RefreshTokenValidity, ...input }: Resource): Resource => ({
  ...DEFAULTS,
  ...input,
  ...(RefreshTokenValidity ? { RefreshTokenValidity } : {}),
})

/** The ids of a pool's app clients: those that calls have created, and the one that the pool started with. */
export const clientIds = (context: PoolContext): string[] => [
  ...new Set([...firstClient(context), ...Object.keys(administrationOf(context).clients)]),
]

const firstClient = ({ settings }: PoolContext) => (settings.clientId === NO_CLIENT ? [] : [settings.clientId])

/** Returns every app client of a pool. */
export const describeClients = (context: PoolContext): Resource[] =>
  clientIds(context).map((id) => describeClient(context, id))

/** Returns an app client as DescribeUserPoolClient does. @throws {Fault} ResourceNotFoundException */
function describeClient(context: PoolContext, ClientId: string): Resource {
  const { userPoolId: UserPoolId } = context.settings
  const { clients, clientSecrets } = administrationOf(context)
  const client = Object.hasOwn(clients, ClientId) ? clients[ClientId] : undefined
  if (!client) {
    return (DescribeUserPoolClient.run(context, { UserPoolId, ClientId }) as { UserPoolClient: Resource })
      .UserPoolClient
  }
  const secret = clientSecrets[ClientId]?.at(-1)
  return { UserPoolId, ...client, ...(secret && { ClientSecret: secret.value }) }
}

function addSecret(context: PoolContext, clientId: string, value?: string): ClientSecret {
  const { random, now } = context.settings
  const { clientSecrets } = administrationOf(context)
  const secret = {
    id: `${clientId}--${Math.floor(now())}-${bytesToHex(random(3))}`,
    value: value ?? bytesToHex(random(26)).slice(0, 51),
    createdAt: now() / 1000,
  }
  clientSecrets[clientId] = [...(clientSecrets[clientId] ?? []), secret]
  return secret
}

const describeSecret = ({ id, createdAt }: ClientSecret): Resource => ({
  ClientSecretId: id,
  ClientSecretCreateDate: createdAt,
})
