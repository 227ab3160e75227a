import { AuthScreen, PoolgateProvider } from 'poolgate'
import type { PoolFile } from 'poolgate/aws'
import file from './poolgate.json' with { type: 'json' }

export function Pulled() {
  return (
    <PoolgateProvider {...(file as PoolFile)} clientId="1example23456789">
      <AuthScreen>You're signed in.</AuthScreen>
    </PoolgateProvider>
  )
}
