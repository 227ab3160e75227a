import type { PoolSettings } from '../wire/poolSettings.ts'
import type { UICustomization } from '../wire/uiCustomization.ts'

/** What `poolgate pull` writes: the props of the provider that a browser cannot read of its pool. Holds nothing secret. */
export interface PoolFile {
  userPoolId: string
  /** Absent where no app client was named. */
  clientId?: string
  region: string
  pool: PoolSettings
  /** Only where the app client does not allow what the provider does by default, which is SRP. */
  authFlow?: 'USER_AUTH' | 'USER_PASSWORD_AUTH' | 'CUSTOM_WITHOUT_SRP'
  uiCustomization: UICustomization
}
