import { walkAmplify } from '../walks/amplify.ts'
import { endAmplifyRedirect, finishAmplifyRedirect, startAmplifyRedirect } from '../walks/amplifyRedirect.ts'
import { walkIdentityJs } from '../walks/identityJs.ts'
import { endOidc, finishOidc, startOidc } from '../walks/oidcClient.tsx'
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
  startOidc,
  finishOidc,
  endOidc,
}

declare global {
  interface Window {
    /** For the test that drives this page. */
    walks: typeof walks
  }
}

window.walks = walks
