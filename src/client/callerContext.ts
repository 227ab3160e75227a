import type { OperationName, Operations } from '../wire/operations.ts'
import { operationTable } from '../wire/operationTable.ts'
import type { Client } from './createClient.ts'
import { triggerDataFor } from './triggerData.ts'

type CallerContext = Pick<
  Operations['SignUp']['input'],
  'ClientMetadata' | 'ValidationData' | 'AnalyticsMetadata' | 'UserContextData'
>

/** Returns the metadata that the client's options provide, for operations that accept it (docs/protocol.md §3.12). */
export async function callerContext(client: Client, operation: OperationName, input: object): Promise<CallerContext> {
  const { context } = operationTable[operation]
  if (context === 'none') return {}
  const metadata = triggerDataFor(operation, client.clientMetadata)
  const forTriggers = metadata && { ClientMetadata: metadata }
  if (context === 'metadata') return { ...forTriggers }
  const { analyticsMetadata, getUserContextData } = client
  const username = usernameIn(input)
  const EncodedData = username && (await encodedData(getUserContextData, username))
  return {
    ...forTriggers,
    ...(operation === 'SignUp' && validationDataOf(client)),
    ...(analyticsMetadata && { AnalyticsMetadata: analyticsMetadata }),
    ...(EncodedData && { UserContextData: { EncodedData } }),
  }
}

function validationDataOf({ validationData }: Client): Pick<CallerContext, 'ValidationData'> | undefined {
  const data = triggerDataFor('SignUp', validationData)
  return data && { ValidationData: Object.entries(data).map(([Name, Value]) => ({ Name, Value })) }
}

interface InputWithUsername {
  Username?: string
  AuthParameters?: Record<string, string>
  ChallengeResponses?: Record<string, string>
}

const usernameIn = ({ Username, AuthParameters, ChallengeResponses }: InputWithUsername) =>
  Username ?? AuthParameters?.USERNAME ?? ChallengeResponses?.USERNAME

/** Returns the data of AWS's threat protection script, or `undefined` if it fails: a third-party script must not block a sign-in. */
async function encodedData(get: Client['getUserContextData'], username: string): Promise<string | undefined> {
  try {
    return await get?.(username)
  } catch {
    return undefined
  }
}
