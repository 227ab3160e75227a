import { AuthScreen, PoolgateProvider } from 'poolgate'

export function Served() {
  return (
    <PoolgateProvider userPoolId="eu-west-1_Ab12Cd34E" clientId="1example23456789" uiCustomization="/api/customization">
      <AuthScreen>You're signed in.</AuthScreen>
    </PoolgateProvider>
  )
}
