import { usePoolgate } from '../hooks/poolgateContext.ts'

/** For each outermost element of the kit: its class, and the mark by which the pool's look finds it. */
export function useRootProps(className = '') {
  const { scope } = usePoolgate()
  return { className: className ? `pg-root ${className}` : 'pg-root', 'data-pg-customization': scope }
}
