import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningService, startService } from './startService.ts'

let running: RunningService
let cognito: RunningService['cognito']
let pool: { UserPoolId: string; ClientId: string }
beforeAll(async () => {
  running = await startService()
  cognito = running.cognito
  const { UserPoolId, ClientId } = await running.createPool({
    UserPoolTier: 'PLUS',
    UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
  })
  pool = { UserPoolId, ClientId }
})
afterAll(() => running.close())

test('log delivery is kept', async () => {
  const { UserPoolId } = pool
  expect((await cognito.getLogDeliveryConfiguration({ UserPoolId })).LogDeliveryConfiguration).toEqual({
    UserPoolId,
    LogConfigurations: [],
  })
  const LogConfigurations = [{ LogLevel: 'ERROR' as const, EventSource: 'userNotification' as const }]
  await cognito.setLogDeliveryConfiguration({ UserPoolId, LogConfigurations })
  expect((await cognito.getLogDeliveryConfiguration({ UserPoolId })).LogDeliveryConfiguration).toEqual({
    UserPoolId,
    LogConfigurations,
  })
})

test('the risk configuration is kept, for the pool and for one app client', async () => {
  const { UserPoolId } = pool
  const blocking = (list: string[]) => ({ RiskExceptionConfiguration: { BlockedIPRangeList: list } })
  const read = async (input: { UserPoolId: string; ClientId?: string }) =>
    (await cognito.describeRiskConfiguration(input)).RiskConfiguration
  await cognito.setRiskConfiguration({ UserPoolId, ...blocking(['192.0.2.0/24']) })
  expect(await read(pool)).toMatchObject(blocking(['192.0.2.0/24']))
  await cognito.setRiskConfiguration({ ...pool, ...blocking([]) })
  expect(await read(pool)).toMatchObject({ ...pool, ...blocking([]) })
  expect(await read({ UserPoolId })).toMatchObject(blocking(['192.0.2.0/24']))
  await cognito.setRiskConfiguration(pool)
  expect(await read(pool)).toMatchObject(blocking(['192.0.2.0/24']))
})

test('the branding of managed login is kept, and found by its app client', async () => {
  const { UserPoolId } = pool
  const Settings = { categories: { form: { displayGraphics: true } } }
  const { ManagedLoginBranding } = await cognito.createManagedLoginBranding({ ...pool, Settings })
  const { ManagedLoginBrandingId } = ManagedLoginBranding!
  await expect(cognito.createManagedLoginBranding({ ...pool, Settings })).rejects.toMatchObject({
    name: 'ManagedLoginBrandingExistsException',
  })
  const byClient = async () => (await cognito.describeManagedLoginBrandingByClient(pool)).ManagedLoginBranding
  expect(await byClient()).toMatchObject({ ManagedLoginBrandingId, Settings })
  await cognito.updateManagedLoginBranding({ UserPoolId, ManagedLoginBrandingId, UseCognitoProvidedValues: true })
  expect(await byClient()).toMatchObject({ UseCognitoProvidedValues: true })
  await cognito.deleteManagedLoginBranding({ UserPoolId, ManagedLoginBrandingId: ManagedLoginBrandingId! })
  await expect(byClient()).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
})

test('terms are kept, and found by their app client and name', async () => {
  const { UserPoolId } = pool
  const terms = { TermsName: 'terms-of-use', TermsSource: 'LINK', Enforcement: 'NONE' } as const
  const Links = { 'cognito:default': 'https://example.com/terms' }
  const { Terms } = await cognito.createTerms({ ...pool, ...terms, Links })
  const { TermsId } = Terms!
  await expect(cognito.createTerms({ ...pool, ...terms, Links })).rejects.toMatchObject({
    name: 'TermsExistsException',
  })
  expect((await cognito.describeTermsByClient({ ...pool, TermsName: 'terms-of-use' })).Terms).toEqual(Terms)
  expect((await cognito.listTerms({ UserPoolId })).Terms).toEqual([
    expect.objectContaining({ TermsId, TermsName: 'terms-of-use' }),
  ])
  await cognito.updateTerms({ UserPoolId, TermsId, Links: { 'cognito:default': 'https://example.com/2' } })
  expect((await cognito.describeTerms({ UserPoolId, TermsId })).Terms).toMatchObject({
    ...terms,
    Links: { 'cognito:default': 'https://example.com/2' },
  })
  await cognito.deleteTerms({ UserPoolId, TermsId })
  await expect(cognito.describeTerms({ UserPoolId, TermsId })).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  })
})

test('replicas, limits and the sessions of an app client are kept', async () => {
  const { UserPoolId } = pool
  const RegionName = 'us-west-2'
  await cognito.createUserPoolReplica({ UserPoolId, RegionName })
  await cognito.updateUserPoolReplica({ UserPoolId, RegionName, Status: 'INACTIVE' })
  const replicas = async () => (await cognito.listUserPoolReplicas({ UserPoolId })).UserPoolReplicas
  expect(await replicas()).toEqual([expect.objectContaining({ RegionName, Status: 'INACTIVE' })])
  await cognito.deleteUserPoolReplica({ UserPoolId, RegionName })
  expect(await replicas()).toEqual([])

  const LimitDefinition = { LimitClass: 'API_CATEGORY', Attributes: { Category: 'UserCreation' } } as const
  await cognito.updateProvisionedLimit({ LimitDefinition, RequestedLimitValue: 200 })
  expect((await cognito.getProvisionedLimit({ LimitDefinition })).Limit).toMatchObject({ ProvisionedLimitValue: 200 })

  const SSOSession = { MaxValidityMinutes: 30 }
  await cognito.setUserPoolClientSessionConfiguration({ ...pool, SSOSession })
  expect(await cognito.getUserPoolClientSessionConfiguration(pool)).toMatchObject({ ...pool, SSOSession })
})

test('import jobs change their status, and import no one', async () => {
  const { UserPoolId } = pool
  const CloudWatchLogsRoleArn = 'arn:aws:iam::000000000000:role/logs'
  const { UserImportJob } = await cognito.createUserImportJob({ UserPoolId, JobName: 'move', CloudWatchLogsRoleArn })
  const job = { UserPoolId, JobId: UserImportJob!.JobId! }
  const status = async () => (await cognito.describeUserImportJob(job)).UserImportJob!.Status
  expect(await status()).toBe('Created')
  await cognito.startUserImportJob(job)
  await expect(cognito.startUserImportJob(job)).rejects.toMatchObject({ name: 'PreconditionNotMetException' })
  await cognito.stopUserImportJob(job)
  expect(await status()).toBe('Stopped')
  expect((await cognito.listUserImportJobs({ UserPoolId, MaxResults: 1 })).UserImportJobs).toHaveLength(1)
})

test('default branding excludes settings of its own', async () => {
  const { ClientId } = await running.createClient(pool.UserPoolId)
  await expect(
    cognito.createManagedLoginBranding({ ...pool, ClientId, Settings: {}, UseCognitoProvidedValues: true }),
  ).rejects.toMatchObject({ name: 'InvalidParameterException' })
})

test('branding and terms of an app client are deleted with it', async () => {
  const client = await running.createClient(pool.UserPoolId)
  const { UserPoolId, ClientId } = client
  const links = {
    Links: { 'cognito:default': 'https://example.com/terms' },
    TermsSource: 'LINK',
    Enforcement: 'NONE',
  } as const
  const { ManagedLoginBranding } = await cognito.createManagedLoginBranding({ UserPoolId, ClientId, Settings: {} })
  const { Terms } = await cognito.createTerms({ UserPoolId, ClientId, TermsName: 'privacy-policy', ...links })
  await cognito.deleteUserPoolClient({ UserPoolId, ClientId })
  const missing = { name: 'ResourceNotFoundException' }
  const { ManagedLoginBrandingId } = ManagedLoginBranding!
  await expect(cognito.describeManagedLoginBranding({ UserPoolId, ManagedLoginBrandingId })).rejects.toMatchObject(
    missing,
  )
  await expect(cognito.describeTerms({ UserPoolId, TermsId: Terms!.TermsId! })).rejects.toMatchObject(missing)
})
