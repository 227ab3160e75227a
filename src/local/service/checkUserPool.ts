import { Fault } from '../server/fault.ts'
import type { Resource } from '../state/administration.ts'

const refuse = (message: string) => {
  throw new Fault('InvalidParameterException', message)
}

/**
 * Checks the settings of a pool that a call creates or updates.
 *
 * @throws {Fault} InvalidParameterException
 */
export function checkUserPool(input: Resource): void {
  if (input.AliasAttributes && input.UsernameAttributes) {
    refuse('Only one of aliasAttributes or usernameAttributes can be set in a user pool.')
  }
  checkRecovery(input)
  checkFirstFactors(input)
}

function checkRecovery({ AccountRecoverySetting }: Resource): void {
  const { RecoveryMechanisms: mechanisms = [] } = (AccountRecoverySetting ?? {}) as {
    RecoveryMechanisms?: { Name: string; Priority: number }[]
  }
  if (mechanisms.length > 1 && mechanisms.some(({ Name }) => Name === 'admin_only')) {
    refuse('Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.')
  }
  if (new Set(mechanisms.map(({ Priority }) => Priority)).size < mechanisms.length) {
    refuse('Account Recovery Setting has multiple mechanisms with the same priority.')
  }
}

/**
 * Checks that a pool with MFA has a method. A call that creates or updates a pool can only turn on text messages.
 *
 * @param methods The methods that the pool has.
 * @throws {Fault} InvalidParameterException
 */
export function checkMfa({ MfaConfiguration = 'OFF', SmsConfiguration }: Resource, methods: readonly unknown[]): void {
  if (MfaConfiguration === 'OFF' || methods.length || SmsConfiguration) return
  throw smsNotConfigured()
}

export const smsNotConfigured = () =>
  new Fault(
    'InvalidParameterException',
    'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  )

/** Users must be able to sign in with a password, whatever else the pool offers. */
function checkFirstFactors({ Policies }: Resource): void {
  const { SignInPolicy } = (Policies ?? {}) as { SignInPolicy?: { AllowedFirstAuthFactors?: string[] } }
  const factors = SignInPolicy?.AllowedFirstAuthFactors
  if (factors && !factors.includes('PASSWORD')) refuse('AllowedFirstAuthFactors must include PASSWORD.')
}
