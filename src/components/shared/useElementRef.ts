import { type ForwardedRef, type RefObject, useImperativeHandle, useRef } from 'react'

/** Returns a ref for a component's root element, and sets the host's ref to the same element. */
export function useElementRef<RootElement extends HTMLElement>(
  hostRef: ForwardedRef<RootElement>,
): RefObject<RootElement | null> {
  const ownRef = useRef<RootElement>(null)
  useImperativeHandle(hostRef, () => ownRef.current!, [])
  return ownRef
}
