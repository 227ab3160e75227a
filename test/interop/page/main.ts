import { walkAmplify } from '../walks/amplify.ts'
import { endAmplifyRedirect, finishAmplifyRedirect, startAmplifyRedirect } from '../walks/amplifyRedirect.ts'
import { walkIdentityJs } from '../walks/identityJs.ts'
import { walkOperations } from '../walks/operations.ts'
import { walkPoolgate } from '../walks/poolgate.ts'

const walks = {
  walkAmplify,
  walkIdentityJs,
  walkPoolgate,
  walkOperations,
  startAmplifyRedirect,
  finishAmplifyRedirect,
  endAmplifyRedirect,
}

declare global {
  interface Window {
    /** For the test that drives this page. */
    walks: typeof walks
  }
}

window.walks = walks
