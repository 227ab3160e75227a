import type { IdentityProvider } from '../../federation/identityProvider.ts'
import { AuthorizeError } from '../authorizeError.ts'

/** The user canceled at the provider. What arrives differs per provider (docs/protocol.md §13.2). */
export function cancellation({ ProviderType }: IdentityProvider): AuthorizeError {
  switch (ProviderType) {
    case 'Facebook':
      return new AuthorizeError(
        'invalid_request',
        'Facebook Error - error=access_denied; error_code=200; error_reason=user_denied',
      )
    case 'SignInWithApple':
      return new AuthorizeError('invalid_request', 'user_cancelled_authorize')
    default:
      return new AuthorizeError('access_denied', 'User denied')
  }
}

/** A PreSignUp trigger refused the user. */
export const rejection = (reason: string): AuthorizeError =>
  new AuthorizeError('invalid_request', `PreSignUp failed with error ${reason}.`)

/** The provider didn't respond to the service. */
export const failure = ({ ProviderName }: IdentityProvider): AuthorizeError =>
  new AuthorizeError('invalid_request', `${ProviderName} Error - 503 error getting token`)
