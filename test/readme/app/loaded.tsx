import { AuthScreen, PoolgateProvider, type UICustomizationResponse } from 'poolgate'

async function readLook(signal: AbortSignal): Promise<UICustomizationResponse> {
  const response = await fetch('/api/tenants/acme/look', { signal })
  return response.json()
}

export function Loaded() {
  return (
    <PoolgateProvider userPoolId="eu-west-1_Ab12Cd34E" clientId="1example23456789" uiCustomization={readLook}>
      <AuthScreen>You are in.</AuthScreen>
    </PoolgateProvider>
  )
}
