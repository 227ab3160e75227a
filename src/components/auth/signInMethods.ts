/** What the first screen can offer: the pool's own form, the buttons of the identity providers, and the sign-in by company email. */
export type SignInMethod = 'form' | 'providers' | 'companyEmail'

/** The props of a screen that starts a sign-in. */
export interface SignInMethodProps {
  /**
   * What the first screen offers, in this order. All but `'form'` need the provider's `domain`, without which the form shows alone. It
   * never changes `authFlow`. Default: `['form', 'providers']`.
   */
  signInMethods?: readonly SignInMethod[] | undefined
  /** The path of your app to show after a sign-in with an identity provider. Default: the current one. */
  returnTo?: string | undefined
}

/** How the methods around the form are laid out. Without a form, all are above. */
export interface MethodPlaces {
  above: readonly SignInMethod[]
  below: readonly SignInMethod[]
  isFormShown: boolean
}

const DEFAULT_METHODS: readonly SignInMethod[] = ['form', 'providers']

/** Returns where the methods go that can be offered. Without any other method, the form shows. */
export function placeMethods(
  methods: SignInMethodProps['signInMethods'] = DEFAULT_METHODS,
  isOffered: (method: SignInMethod) => boolean,
): MethodPlaces {
  const offered = methods.filter((method) => method === 'form' || isOffered(method))
  const formAt = offered.indexOf('form')
  if (formAt < 0) return { above: offered, below: [], isFormShown: offered.length === 0 }
  return { above: offered.slice(0, formAt), below: offered.slice(formAt + 1), isFormShown: true }
}
