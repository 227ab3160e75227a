import { AuthScreen, PoolgateProvider, type UICustomizationAnswer } from 'poolgate'

async function readLook(signal: AbortSignal): Promise<UICustomizationAnswer> {
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
