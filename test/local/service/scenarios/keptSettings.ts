import type { DrivenService } from '../drivenService.ts'

/** Settings that the local pool keeps and returns. */
export async function driveKeptSettings({ send }: DrivenService): Promise<void> {
  const { UserPool } = await send('CreateUserPool', {
    PoolName: 'shop',
    UserPoolTier: 'PLUS',
    UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
  })
  const UserPoolId = UserPool.Id
  const LogGroupArn = 'arn:aws:logs:us-east-1:000000000000:log-group:shop'
  await send('SetLogDeliveryConfiguration', {
    UserPoolId,
    LogConfigurations: [
      { LogLevel: 'ERROR', EventSource: 'userNotification', CloudWatchLogsConfiguration: { LogGroupArn } },
    ],
  })
  await send('GetLogDeliveryConfiguration', { UserPoolId })
  await send('SetRiskConfiguration', {
    UserPoolId,
    CompromisedCredentialsRiskConfiguration: { EventFilter: ['SIGN_IN'], Actions: { EventAction: 'BLOCK' } },
    RiskExceptionConfiguration: { BlockedIPRangeList: ['192.0.2.0/24'] },
  })
  await send('DescribeRiskConfiguration', { UserPoolId })

  const LimitDefinition = { LimitClass: 'API_CATEGORY', Attributes: { Category: 'UserAuthentication' } }
  await send('UpdateProvisionedLimit', { LimitDefinition, RequestedLimitValue: 200 })
  await send('GetProvisionedLimit', { LimitDefinition })

  const replica = { UserPoolId, RegionName: 'us-west-2' }
  await send('CreateUserPoolReplica', replica)
  await send('UpdateUserPoolReplica', { ...replica, Status: 'INACTIVE' })
  await send('ListUserPoolReplicas', { UserPoolId })
  await send('DeleteUserPoolReplica', replica)

  const { UserImportJob } = await send('CreateUserImportJob', {
    UserPoolId,
    JobName: 'move',
    CloudWatchLogsRoleArn: 'arn:aws:iam::000000000000:role/logs',
  })
  const job = { UserPoolId, JobId: UserImportJob.JobId }
  await send('DescribeUserImportJob', job)
  await send('ListUserImportJobs', { UserPoolId, MaxResults: 60 })
  await send('StartUserImportJob', job)
  await send('StopUserImportJob', job)
}
