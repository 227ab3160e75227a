import type { ExistingIds } from '../service/createLocalService.ts'

const CREATE_POOL =
  'none: it was deleted. CreateUserPool creates another one, and without the data file the next start does'
const CREATE_CLIENT = 'none: CreateUserPoolClient creates one'

/** Returns what `poolgate local` prints when it listens: its address, and the ids to use. */
export const startMessage = (endpoint: string, { userPoolId, clientId }: ExistingIds): string =>
  [
    `Local user pool at ${endpoint}`,
    `  user pool  ${userPoolId ?? CREATE_POOL}`,
    ...(userPoolId === undefined ? [] : [`  app client ${clientId ?? CREATE_CLIENT}`]),
    `  outbox     ${endpoint}/outbox`,
  ].join('\n')
