import { AuthScreen, PoolgateProvider } from 'poolgate'

export function InGerman() {
  return (
    <PoolgateProvider userPoolId="eu-west-1_Ab12Cd34E" clientId="1example23456789" locale="de">
      <AuthScreen>Sie sind angemeldet.</AuthScreen>
    </PoolgateProvider>
  )
}
