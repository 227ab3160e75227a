import type { SignInMethod } from '../shared/signInMethods.ts'

/** Where the methods of the first screen go. Without a form, all are above. */
export interface MethodPlaces {
  above: readonly SignInMethod[]
  below: readonly SignInMethod[]
  hasForm: boolean
}

/** Returns where the methods go that can be offered. */
export function placeMethods(
  methods: readonly SignInMethod[] = ['form', 'providers'],
  hasProviders: boolean,
): MethodPlaces {
  const offered = methods.filter((method) => method !== 'providers' || hasProviders)
  const formAt = offered.indexOf('form')
  if (formAt < 0) return { above: offered, below: [], hasForm: false }
  return { above: offered.slice(0, formAt), below: offered.slice(formAt + 1), hasForm: true }
}
