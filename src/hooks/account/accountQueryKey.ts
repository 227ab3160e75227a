import type { Session } from '../../session/session.ts'

/** The key above everything that was read with the tokens of one app client: what signing out removes. */
export const accountQueryKey = ({ client }: Session) => ['poolgate', client.userPoolId, client.clientId] as const
