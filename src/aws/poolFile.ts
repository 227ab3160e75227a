import type { PoolSettings } from '../wire/poolSettings.ts'
import type { UICustomization } from '../wire/uiCustomization.ts'

/** The output of `poolgate pull`: the provider props that a browser can't read from its pool. Contains no secrets. */
export interface PoolFile {
  userPoolId: string
  /** Absent if no app client was specified. */
  clientId?: string
  region: string
  pool: PoolSettings
  /** Only if the app client doesn't allow SRP, the provider's default. */
  authFlow?: 'USER_AUTH' | 'USER_PASSWORD_AUTH' | 'CUSTOM_WITHOUT_SRP'
  /** Absent if it couldn't be read. */
  uiCustomization?: UICustomization
}
