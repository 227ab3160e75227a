/** Says what a user pool at AWS needs, so that the forms work with it. */
export const PoolNeeds = () => (
  <>
    <p className="lead">The browser talks to the pool directly. It needs:</p>
    <ul className="needs">
      <li>a public app client, without a client secret,</li>
      <li>
        the authentication flow chosen below, and <code>ALLOW_REFRESH_TOKEN_AUTH</code>,
      </li>
      <li>for sign-up, self-registration switched on.</li>
    </ul>
    <p>No domain, callback URL or CORS setting is needed. The ids stay in this browser.</p>
  </>
)
