import type { ReactNode } from 'react'

/** An identity provider of the pool: one of Cognito's built-in ones, or by its name in the pool. */
export type ProviderChoice =
  | 'Google'
  | 'SignInWithApple'
  | 'Facebook'
  | 'LoginWithAmazon'
  | {
      /** The ProviderName in the pool. */
      name: string
      /** What users call it. Default: its name. */
      label?: string | undefined
      /** Default: an icon of the kit, or the first letter. */
      icon?: ReactNode
    }

const LABELS: Record<string, string> = { SignInWithApple: 'Apple', LoginWithAmazon: 'Amazon' }

/** Returns the name and the label of a choice. */
export function describeProvider(choice: ProviderChoice): { name: string; label: string } {
  const { name, label } = typeof choice === 'string' ? { name: choice, label: undefined } : choice
  return { name, label: label ?? LABELS[name] ?? name }
}
