import { AuthScreen, bloomTheme, PoolgateProvider } from 'poolgate'
import 'poolgate/styles.css'

export function App() {
  return (
    <PoolgateProvider
      userPoolId="eu-west-1_Ab12Cd34E"
      clientId="1example23456789"
      authFlow="USER_AUTH"
      pool={{
        usernameAttributes: ['email'],
        deviceConfiguration: {
          ChallengeRequiredOnNewDevice: true,
          DeviceOnlyRememberedOnUserPrompt: false,
        },
      }}
      domain="auth.example.com"
      providers={['Google', { name: 'Acme', label: "Acme's" }]}
      redirectUri="https://app.example.com/"
      theme={bloomTheme}
    >
      <AuthScreen signInMethods={['form', 'providers']} initialScreen="signUp">
        {(user) => <h1>Hello {user.username}</h1>}
      </AuthScreen>
    </PoolgateProvider>
  )
}
