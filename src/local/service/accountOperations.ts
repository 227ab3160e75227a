import { bytesToHex } from '../../encoding/hex.ts'
import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'
import { administrationOf, readAdministration, resourcesOf } from './administrationOf.ts'
import { checkNewSchema } from './checkNewSchema.ts'
import { checkMfa, checkUserPool } from './checkUserPool.ts'
import type { PoolRegistry } from './poolRegistry.ts'
import { checkPoolFeatures, features, requireFeatures } from './poolTier.ts'
import { listPage } from './resourceOperations.ts'
import type { PoolOperations } from './serviceOperation.ts'
import { newUserPool } from './userPoolMembers.ts'
import { describeUserPool } from './userPoolOperations.ts'

/** The account that owns every pool. Made up, as in AWS's examples. */
const ACCOUNT = '000000000000'

/** Operations on more than one pool: `account` runs as calls of the first pool, which stores what is the account's. */
export function accountOperations(registry: PoolRegistry): { account: PoolOperations; onePool: PoolOperations } {
  return {
    account: {
      CreateUserPool: async (context, input) => {
        checkUserPool(input)
        checkMfa(input, [])
        checkNewSchema(input.Schema as SchemaAttribute[] | undefined)
        checkPoolFeatures(newUserPool(input, 0))
        const { region, random, now } = context.settings
        const userPoolId = `${region}_${bytesToHex(random(5)).slice(0, 9)}`
        const created = registry.add(userPoolId)
        const described = await created.transact(async (own) => {
          administrationOf(own).userPool = newUserPool(input, now() / 1000)
          return describeUserPool({ ...own, settings: registry.settingsOf(created) })
        })
        return { UserPool: described }
      },
      ListUserPools: (_context, input) =>
        listPage(registry.all(), input, 'UserPools', 'NextToken', (pool) => {
          const { Id, Name, LambdaConfig, CreationDate, LastModifiedDate } = describeUserPool({
            ...pool.context,
            settings: registry.settingsOf(pool),
          })
          return { Id, Name, LambdaConfig: LambdaConfig ?? {}, CreationDate, LastModifiedDate }
        }),
      DescribeUserPoolDomain: (_context, { Domain }) => {
        const [domain] = registry.all().flatMap(({ context }) => readDomain(context, String(Domain)) ?? [])
        return { DomainDescription: domain ?? {} }
      },
      GetProvisionedLimit: (context, { LimitDefinition }) => ({ Limit: describeLimit(context, LimitDefinition) }),
      UpdateProvisionedLimit: (context, { LimitDefinition, RequestedLimitValue }) => {
        administrationOf(context).settings[limitKey(LimitDefinition)] = { value: RequestedLimitValue }
        return { Limit: describeLimit(context, LimitDefinition) }
      },
    },
    onePool: {
      DeleteUserPool: (context) => {
        const { userPool } = administrationOf(context)
        if (userPool.DeletionProtection === 'ACTIVE') {
          const reason = 'The user pool cannot be deleted because deletion protection is activated.'
          throw new Fault('InvalidParameterException', `${reason} Deletion protection must be inactivated first.`)
        }
        if (Object.keys(resourcesOf(context, 'Domain')).length) {
          const reason = 'User pool cannot be deleted. It has a domain configured that should be deleted first.'
          throw new Fault('InvalidParameterException', reason)
        }
        registry.remove(context.settings.userPoolId)
        return {}
      },
      CreateUserPoolDomain: (context, input) => {
        const name = String(input.Domain)
        requireFeatures(context, features.domain, input)
        if (registry.all().some(({ context: other }) => readDomain(other, name))) {
          throw new Fault('InvalidParameterException', 'Domain already associated with another user pool.')
        }
        if (!input.CustomDomainConfig && name.includes('.')) {
          throw new Fault(
            'InvalidParameterException',
            `Invalid domain prefix: ${name}. A domain of your own needs CustomDomainConfig.`,
          )
        }
        const reserved = RESERVED_WORDS.find((word) => name.includes(word))
        if (reserved !== undefined && !input.CustomDomainConfig) {
          throw new Fault('InvalidParameterException', `Domain cannot contain reserved word: ${reserved}`)
        }
        const isSameKind = ({ CustomDomainConfig }: Resource) => !CustomDomainConfig === !input.CustomDomainConfig
        if (Object.values(resourcesOf(context, 'Domain')).some(isSameKind)) {
          throw new Fault('InvalidParameterException', 'User pool already has a domain configured.')
        }
        const domain = describeDomain({ ManagedLoginVersion: 1, ...input })
        resourcesOf(context, 'Domain')[name] = domain
        return domainOutput(domain)
      },
      UpdateUserPoolDomain: (context, input) => {
        const domain = requireDomain(context, input.Domain)
        requireFeatures(context, features.domain, input)
        return domainOutput(Object.assign(domain, input))
      },
      DeleteUserPoolDomain: (context, { Domain }) => {
        requireDomain(context, Domain)
        delete resourcesOf(context, 'Domain')[String(Domain)]
        return {}
      },
    },
  }
}

/** What the prefix of a domain of the service can't contain. */
const RESERVED_WORDS = ['aws', 'amazon', 'cognito']

const describeDomain = (input: Resource): Resource => ({
  AWSAccountId: ACCOUNT,
  CloudFrontDistribution: `${input.Domain}.cloudfront.example.com`,
  Version: '1',
  Status: 'ACTIVE',
  ...input,
})

const domainOutput = ({ ManagedLoginVersion, CustomDomainConfig, CloudFrontDistribution }: Resource): Resource => ({
  ManagedLoginVersion,
  ...(CustomDomainConfig ? { CloudFrontDomain: CloudFrontDistribution } : {}),
})

function readDomain(context: PoolContext, name: string): Resource | undefined {
  const domains = readAdministration(context).resources.Domain ?? {}
  return Object.hasOwn(domains, name) ? domains[name] : undefined
}

function requireDomain(context: PoolContext, name: unknown): Resource {
  const domains = resourcesOf(context, 'Domain')
  const domain = Object.hasOwn(domains, String(name)) ? domains[String(name)] : undefined
  if (!domain) throw new Fault('InvalidParameterException', 'No such domain or access denied.')
  return domain
}

const limitKey = (definition: unknown) => `Limit ${JSON.stringify(definition)}`

const FREE_LIMIT = 120

function describeLimit(context: PoolContext, definition: unknown): Resource {
  const stored = administrationOf(context).settings[limitKey(definition)]
  return { LimitDefinition: definition, ProvisionedLimitValue: stored?.value ?? FREE_LIMIT, FreeLimitValue: FREE_LIMIT }
}
