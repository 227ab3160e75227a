import { AuthScreen, PoolgateProvider, type UICustomizationResponse } from 'poolgate'

async function readCustomization(signal: AbortSignal): Promise<UICustomizationResponse> {
  const response = await fetch('/api/tenants/acme/customization', { signal })
  return response.json()
}

export function Loaded() {
  return (
    <PoolgateProvider userPoolId="eu-west-1_Ab12Cd34E" clientId="1example23456789" uiCustomization={readCustomization}>
      <AuthScreen>You're signed in.</AuthScreen>
    </PoolgateProvider>
  )
}
