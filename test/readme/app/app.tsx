import { AuthScreen, PoolgateProvider, SignOutButton } from 'poolgate'
import 'poolgate/styles.css'

export function App() {
  return (
    <PoolgateProvider userPoolId="eu-west-1_Ab12Cd34E" clientId="1example23456789">
      <AuthScreen>
        {(user) => (
          <p>
            Signed in as {user.email}. <SignOutButton />
          </p>
        )}
      </AuthScreen>
    </PoolgateProvider>
  )
}
