import { type ForwardedRef, type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'

/**
 * Returns a ref for a component's root element, and sets the host's ref to the same element. While it is mounted, the provider applies
 * its styles where the element is.
 */
export function useElementRef<RootElement extends HTMLElement>(
  hostRef: ForwardedRef<RootElement>,
): RefObject<RootElement | null> {
  const { roots } = usePoolgate()
  // On a server, React 18 warns about layout effects, which don't run there.
  const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect
  const ownRef = useRef<RootElement>(null)
  useImperativeHandle(hostRef, () => ownRef.current!, [])
  useBeforePaint(() => (ownRef.current ? roots.add(ownRef.current) : undefined), [roots])
  return ownRef
}
