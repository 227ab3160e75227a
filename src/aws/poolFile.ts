import type { PoolSettings } from '../wire/poolSettings.ts'
import type { UICustomization } from '../wire/uiCustomization.ts'

/** What `poolgate pull` writes: the provider props that a browser cannot read from its pool. Contains no secrets. */
export interface PoolFile {
  userPoolId: string
  /** Absent when no app client was named. */
  clientId?: string
  region: string
  pool: PoolSettings
  /** Only when the app client doesn't allow SRP, the provider's default. */
  authFlow?: 'USER_AUTH' | 'USER_PASSWORD_AUTH' | 'CUSTOM_WITHOUT_SRP'
  uiCustomization: UICustomization
}
