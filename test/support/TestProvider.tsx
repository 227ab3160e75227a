import { PoolgateProvider, type PoolgateProviderProps } from 'poolgate'
import type { ReactNode } from 'react'
import type { TestPool } from './pools.ts'

/** Props of the provider other than its client. */
export type ProviderOptions = Partial<Omit<PoolgateProviderProps, 'client' | 'userPoolId' | 'clientId' | 'children'>>

interface TestProviderProps extends ProviderOptions {
  testPool: Pick<TestPool, 'client' | 'options'>
  children: ReactNode
}

/** Leaves out what the test records and seeds, so that React can be searched for secrets. */
export const withoutRecords = ({ client, options: { users: _, ...options } }: TestPool) => ({ client, options })

/** Provides a test pool to its children, with tokens in memory so that stories and tests don't share them. */
export function TestProvider({ testPool, children, ...provider }: TestProviderProps) {
  const { users: _, ...settings } = testPool.options
  return (
    <PoolgateProvider storage="memory" pool={settings} {...(provider as object)} client={testPool.client}>
      <main style={{ paddingBlock: 40 }}>{children}</main>
    </PoolgateProvider>
  )
}
