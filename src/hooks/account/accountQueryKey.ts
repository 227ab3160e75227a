import type { Session } from '../../session/session.ts'

/** The key prefix of everything that was read with the tokens of one app client. Signing out removes what is below it. */
export const accountQueryKey = ({ client }: Session) => ['poolgate', client.userPoolId, client.clientId] as const
