import { useCallback, useEffect, useRef, useState } from 'react'
import { phoneNumberModule } from '../../poolConfig/phoneNumberModule.ts'
import { useIsHydrated } from '../useIsHydrated.ts'
import type { PhoneParser } from './phoneEntry.ts'

/** Loads the parser. Returns `undefined` until then, and a function that tries again after a failure. */
export function usePhoneParser(): [parser: PhoneParser | undefined, load: () => void] {
  const isHydrated = useIsHydrated()
  const [parser, setParser] = useState(phoneNumberModule.loaded)
  const isMounted = useRef(false)
  const load = useCallback(() => {
    phoneNumberModule.fetch().then(
      (loaded) => isMounted.current && setParser(loaded),
      () => {},
    )
  }, [])
  useEffect(() => {
    isMounted.current = true
    load()
    return () => {
      isMounted.current = false
    }
  }, [load])
  return [isHydrated ? parser : undefined, load]
}
