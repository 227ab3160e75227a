import { createLazyModule } from '../../async/lazyModule.ts'
import { requireModule } from '../../client/requireModule.ts'
import type { FlowContext } from '../flowContext.ts'
import { prepareSignIn } from './prepareSignIn.ts'

/** The code that starts a sign-in. Loaded when the user enters the form. */
const credentialsModule = createLazyModule(() => import('./credentials.ts'))

type SubmitCredentials = typeof import('./credentials.ts').submitCredentials

/** As `submitCredentials`, with code that is lazy-loaded. @throws {AuthError} also `offline`, if it can't be loaded. */
export async function submitLazyCredentials(...args: Parameters<SubmitCredentials>): ReturnType<SubmitCredentials> {
  const { submitCredentials } = credentialsModule.loaded ?? (await requireModule(credentialsModule))
  return submitCredentials(...args)
}

submitLazyCredentials.prepare = (context: FlowContext): void => {
  credentialsModule.prepare()
  prepareSignIn(context)
}
