import { summarizeProvider } from '../federation/describeProvider.ts'
import { limit, member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'
import { paginate } from '../server/paginate.ts'

interface Input {
  UserPoolId: string
  MaxResults?: number
  NextToken?: string
}

export const ListIdentityProviders: Operation<Input, { Providers: object[]; NextToken?: string }> = {
  authorization: 'iam',
  input: { UserPoolId: required(member.userPoolId), MaxResults: limit(0, 60), NextToken: member.pageToken },
  run({ settings }, { MaxResults = 60, NextToken }) {
    const { page, next } = paginate(settings.identityProviders, MaxResults || 60, 'Providers', NextToken)
    return { Providers: page.map(summarizeProvider), ...(next !== undefined && { NextToken: next }) }
  },
}
