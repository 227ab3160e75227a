import { createContext, useContext } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { SCOPE_ATTRIBUTE } from '../../theme/styleScope.ts'

/** Whether the kit holds back for a look that is at hand and not put on yet. */
export const AwaitedLook = createContext(false)

/** For each outermost element of the kit: its class, the scheme that it is held to, and the mark by which a look finds it. */
export function useRootProps(className = '') {
  const { styleScope, colorScheme } = usePoolgate()
  const isAwaited = useContext(AwaitedLook)
  return {
    className: className ? `pg-root ${className}` : 'pg-root',
    [SCOPE_ATTRIBUTE]: styleScope,
    ...(colorScheme !== 'auto' && { 'data-pg-scheme': colorScheme }),
    ...(isAwaited && { 'data-pg-look': 'awaited' }),
  }
}
