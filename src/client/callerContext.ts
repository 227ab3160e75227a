import type { OperationName, Operations } from '../wire/operations.ts'
import { operationTable } from '../wire/operationTable.ts'
import type { Client } from './createClient.ts'

/** Returns the metadata that the client's options provide, for operations that accept it (docs/protocol.md §3.12). */
export async function callerContext(
  { clientMetadata, analyticsMetadata, getUserContextData }: Client,
  operation: OperationName,
  input: object,
): Promise<Pick<Operations['InitiateAuth']['input'], 'ClientMetadata' | 'AnalyticsMetadata' | 'UserContextData'>> {
  const { context } = operationTable[operation]
  if (context === 'none') return {}
  const metadata = typeof clientMetadata === 'function' ? clientMetadata() : clientMetadata
  const forTriggers = metadata && { ClientMetadata: metadata }
  if (context === 'metadata') return { ...forTriggers }
  const username = usernameIn(input)
  const EncodedData = username && (await encodedData(getUserContextData, username))
  return {
    ...forTriggers,
    ...(analyticsMetadata && { AnalyticsMetadata: analyticsMetadata }),
    ...(EncodedData && { UserContextData: { EncodedData } }),
  }
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
