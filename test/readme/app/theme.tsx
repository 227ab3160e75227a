import { AuthScreen, PoolgateProvider, type Theme } from 'poolgate'

const theme: Theme = {
  accent: { light: '#0f766e', dark: '#5eead4' },
  onAccent: { light: '#ffffff', dark: '#042f2e' },
  radius: 4,
  logo: '/logo.svg',
}

export function Themed() {
  return (
    <PoolgateProvider
      userPoolId="eu-west-1_Ab12Cd34E"
      clientId="1example23456789"
      theme={theme}
      colorScheme="light"
      messages={{ signIn: { submit: 'Log in' } }}
    >
      <AuthScreen>You're signed in.</AuthScreen>
    </PoolgateProvider>
  )
}
