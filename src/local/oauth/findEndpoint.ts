import type { Settings } from '../server/settings.ts'
import { discovery } from './discovery.ts'
import type { OAuthEndpoint } from './oauthEndpoint.ts'
import { isFormPath, isPagePath } from './pages/openPage.ts'
import { servePage } from './pages/servePage.ts'
import { revoke } from './revoke.ts'
import { token } from './token.ts'
import { userInfo } from './userInfo.ts'

/** Returns the endpoint of the domain that responds to a request, if any. */
export function findEndpoint({ userPoolId }: Settings, method: string, pathname: string): OAuthEndpoint | undefined {
  switch (`${method} ${pathname}`) {
    case 'POST /oauth2/token':
      return token
    case 'POST /oauth2/revoke':
      return revoke
    case 'GET /oauth2/userInfo':
      return userInfo
    case `GET /${userPoolId}/.well-known/openid-configuration`:
      return discovery
  }
  const isPage = (method === 'GET' && isPagePath(pathname)) || (method === 'POST' && isFormPath(pathname))
  return isPage ? servePage : undefined
}
