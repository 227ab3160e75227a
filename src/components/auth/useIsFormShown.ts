import { useContext } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { SignInMethodsContext } from '../shared/signInMethods.ts'

/** Returns whether the first screen has the pool's own form. */
export function useIsFormShown(): boolean {
  const { signInMethods } = useContext(SignInMethodsContext)
  return !usePoolgate().federation || !signInMethods || signInMethods.includes('form')
}
