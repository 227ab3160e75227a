import { Fault, type FaultName } from '../server/fault.ts'
import { paginate } from '../server/paginate.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'
import { randomUuid } from '../state/random.ts'
import { resourcesOf } from './administrationOf.ts'
import type { PoolOperations } from './serviceOperation.ts'

/** A kind of resource that is created, described, updated, deleted and listed by name or id. */
export interface ResourceKind {
  /** As in the names of operations, `CreateGroup`, and of members of outputs, `{ Group }`. */
  kind: string
  /** The member that names a resource. */
  key: string
  /** Whether the pool chooses the key. */
  isGenerated?: boolean
  /** The operation that reads one. Default: `Describe…`. */
  read?: string
  /** The member of the list's output. Default: the kind with an `s`. No list: `false`. */
  list?: string | false
  /** The members of a resource in the list. Default: all. */
  summary?: readonly string[]
  /** The members that name the next page. Default: `NextToken`. */
  tokenMember?: 'NextToken' | 'PaginationToken'
  /** Members of the input that are kept, and that outputs don't have. */
  hidden?: readonly string[]
  /** Whether resources have dates. Default: `true`. */
  hasDates?: boolean
  /** The members that at most one resource may have the values of, besides the key. */
  unique?: readonly string[]
  /** The fault for a name that is taken. */
  duplicate?: { name: FaultName; message: (key: string, userPoolId: string) => string }
  /** The message for a name that isn't. */
  missing: (key: string) => string
  /** Checks what a call passes; `current` is the resource that it updates. Throws a fault. */
  check?: (context: PoolContext, input: Resource, current?: Resource) => void
  /** Members of a new resource that a call may leave out. */
  defaults?: (context: PoolContext, input: Resource) => Resource
  /** Runs after one was deleted. */
  afterDelete?: (context: PoolContext, key: string) => void
}

/** Returns the operations of a kind of resource. They store what calls pass and return it. */
export function resourceOperations(description: ResourceKind): PoolOperations {
  const { kind, key, read = `Describe${kind}`, list = `${kind}s`, afterDelete } = description
  const operations: PoolOperations = {
    [`Create${kind}`]: (context, input) => {
      const resources = resourcesOf(context, kind)
      const name = description.isGenerated ? randomUuid(context.settings.random) : String(input[key])
      if (isTaken(description, resources, name, input)) throw duplicateFault(context, description, name)
      description.check?.(context, input)
      const resource = {
        ...description.defaults?.(context, input),
        ...input,
        [key]: name,
        ...dates(context, description),
      }
      resources[name] = resource
      return { [kind]: shown(description, resource) }
    },
    [read]: (context, input) => ({
      [kind]: shown(description, requireResource(context, description, String(input[key]))),
    }),
    [`Update${kind}`]: (context, input) => {
      const resource = requireResource(context, description, String(input[key]))
      description.check?.(context, input, resource)
      const { CreationDate, ...changed } = dates(context, description)
      return { [kind]: shown(description, Object.assign(resource, input, changed)) }
    },
    [`Delete${kind}`]: (context, input) => {
      const name = String(input[key])
      requireResource(context, description, name)
      delete resourcesOf(context, kind)[name]
      afterDelete?.(context, name)
      return {}
    },
  }
  if (list === false) return operations
  return { ...operations, [`List${kind}s`]: (context, input) => listResources(context, description, list, input) }
}

/** Returns a resource as outputs have it. */
export const shown = ({ hidden = [] }: Pick<ResourceKind, 'hidden'>, resource: Resource): Resource =>
  Object.fromEntries(Object.entries(resource).filter(([name]) => !hidden.includes(name)))

function isTaken(
  { unique = [] }: ResourceKind,
  resources: Record<string, Resource>,
  name: string,
  input: Resource,
): boolean {
  if (Object.hasOwn(resources, name)) return true
  return unique.length > 0 && Object.values(resources).some((other) => unique.every((key) => other[key] === input[key]))
}

function duplicateFault({ settings }: PoolContext, { kind, duplicate }: ResourceKind, key: string): Fault {
  if (!duplicate) return new Fault('InvalidParameterException', `${kind} already exists.`)
  return new Fault(duplicate.name, duplicate.message(key, settings.userPoolId))
}

/** @throws {Fault} ResourceNotFoundException */
export function requireResource(context: PoolContext, { kind, missing }: ResourceKind, name: string): Resource {
  const resources = resourcesOf(context, kind)
  const resource = Object.hasOwn(resources, name) ? resources[name] : undefined
  if (!resource) throw new Fault('ResourceNotFoundException', missing(name))
  return resource
}

function dates({ settings }: PoolContext, { hasDates = true }: ResourceKind): Resource {
  const now = settings.now() / 1000
  return hasDates ? { CreationDate: now, LastModifiedDate: now } : {}
}

function listResources(context: PoolContext, description: ResourceKind, member: string, input: Resource): object {
  const { kind, summary, tokenMember = 'NextToken' } = description
  return listPage(Object.values(resourcesOf(context, kind)), input, member, tokenMember, (resource) =>
    summary
      ? Object.fromEntries(Object.entries(resource).filter(([name]) => summary.includes(name)))
      : shown(description, resource),
  )
}

/** Returns one page of a list. The input's `Limit` or `MaxResults` is its size, at most 60. */
export function listPage<Item>(
  items: readonly Item[],
  input: Resource,
  member: string,
  tokenMember: 'NextToken' | 'PaginationToken',
  describe: (item: Item) => object,
): object {
  const { Limit, MaxResults, [tokenMember]: token, ...selection } = input
  const size = Number(Limit ?? MaxResults ?? 0) || 60
  const list = `${member} ${JSON.stringify(selection)}`
  const { page, next } = paginate(items, size, list, token as string | undefined)
  return { [member]: page.map(describe), ...(next !== undefined && { [tokenMember]: next }) }
}
