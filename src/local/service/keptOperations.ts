import { Fault } from '../server/fault.ts'
import type { Resource } from '../state/administration.ts'
import { randomUuid } from '../state/random.ts'
import { administrationOf, resourcesOf } from './administrationOf.ts'
import { CLIENT_SETTINGS } from './clientSettings.ts'
import { features, requireFeatures } from './poolTier.ts'
import { KEPT_KINDS, MANAGED_LOGIN_BRANDING } from './resourceKinds.ts'
import { listPage, requireResource, resourceOperations, shown } from './resourceOperations.ts'
import type { PoolOperations } from './serviceOperation.ts'

/** The key of the setting that SetLogDeliveryConfiguration stores. */
export const LOG_DELIVERY = 'LogDeliveryConfiguration '

/** Operations that store a setting and return it. Nothing in the local pool depends on it. */
export const keptOperations: PoolOperations = {
  ...Object.assign({}, ...KEPT_KINDS.map(resourceOperations)),
  SetLogDeliveryConfiguration: (context, input) => {
    requireFeatures(context, features.logs, input)
    administrationOf(context).settings[LOG_DELIVERY] = input
    return { LogDeliveryConfiguration: input }
  },
  GetLogDeliveryConfiguration: (context, { UserPoolId }) => ({
    LogDeliveryConfiguration: administrationOf(context).settings[LOG_DELIVERY] ?? { UserPoolId, LogConfigurations: [] },
  }),
  ...importJobs(),
  DescribeManagedLoginBrandingByClient: (context, { ClientId }) => ({
    ManagedLoginBranding: shown(
      MANAGED_LOGIN_BRANDING,
      findByClient(resourcesOf(context, 'ManagedLoginBranding'), { ClientId }),
    ),
  }),
  DescribeTermsByClient: (context, { ClientId, TermsName }) => ({
    Terms: findByClient(resourcesOf(context, 'Terms'), { ClientId, TermsName }),
  }),
  ListTerms: (context, input) =>
    listPage(Object.values(resourcesOf(context, 'Terms')), input, 'Terms', 'NextToken', (terms) =>
      pick(terms, ['TermsId', 'TermsName', 'Enforcement', 'CreationDate', 'LastModifiedDate']),
    ),
  SetUserPoolClientSessionConfiguration: (context, input) => {
    administrationOf(context).settings[CLIENT_SETTINGS.session(input.ClientId)] = input
    return input
  },
  GetUserPoolClientSessionConfiguration: (context, { UserPoolId, ClientId }) =>
    administrationOf(context).settings[CLIENT_SETTINGS.session(ClientId)] ?? { UserPoolId, ClientId, SSOSession: {} },
}

const pick = (resource: Resource, names: readonly string[]): Resource =>
  Object.fromEntries(Object.entries(resource).filter(([name]) => names.includes(name)))

/** @throws {Fault} ResourceNotFoundException */
function findByClient(resources: Record<string, Resource>, wanted: Resource): Resource {
  const found = Object.values(resources).find((resource) =>
    Object.entries(wanted).every(([name, value]) => resource[name] === value),
  )
  if (!found) throw new Fault('ResourceNotFoundException', 'The app client has none.')
  return found
}

/** Import jobs change their status and import no one: there is no file to upload. */
function importJobs(): PoolOperations {
  const kind = {
    kind: 'UserImportJob',
    key: 'JobId',
    missing: (id: string) => `User import job ${id} does not exist.`,
  }
  const move =
    (from: string, to: string, date: string): PoolOperations[string] =>
    (context, { JobId }) => {
      const job = requireResource(context, kind, String(JobId))
      if (job.Status !== from) {
        throw new Fault('PreconditionNotMetException', `The user import job is not in the state ${from}.`)
      }
      return { UserImportJob: Object.assign(job, { Status: to, [date]: context.settings.now() / 1000 }) }
    }
  return {
    CreateUserImportJob: (context, input) => {
      const JobId = `import-${randomUuid(context.settings.random).replaceAll('-', '').slice(0, 10)}`
      const job = {
        ...input,
        JobId,
        PreSignedUrl: `https://user-import.example.com/${JobId}`,
        CreationDate: context.settings.now() / 1000,
        Status: 'Created',
        ImportedUsers: 0,
        SkippedUsers: 0,
        FailedUsers: 0,
      }
      resourcesOf(context, 'UserImportJob')[JobId] = job
      return { UserImportJob: job }
    },
    DescribeUserImportJob: (context, { JobId }) => ({ UserImportJob: requireResource(context, kind, String(JobId)) }),
    ListUserImportJobs: (context, input) =>
      listPage(
        Object.values(resourcesOf(context, 'UserImportJob')),
        input,
        'UserImportJobs',
        'PaginationToken',
        (job) => job,
      ),
    StartUserImportJob: move('Created', 'Pending', 'StartDate'),
    StopUserImportJob: move('Pending', 'Stopped', 'CompletionDate'),
  }
}
