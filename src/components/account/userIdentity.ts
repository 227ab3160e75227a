import type { User } from '../../session/tokens.ts'

/** What identifies the user on the screen. */
export interface UserIdentity {
  /** The full name, or what else is known. */
  name: string
  /** Unless it is the name. */
  email?: string | undefined
  /** An https URL. */
  picture?: string | undefined
}

/** Returns what identifies a user: from the attributes that were read, or else from the claims of the ID token. */
export function userIdentity({ claims, username }: User, attributes: Record<string, string> = {}): UserIdentity {
  const value = (name: string) => {
    const known = Object.hasOwn(attributes, name) ? attributes[name] : claims[name]
    return typeof known === 'string' ? known : ''
  }
  const email = value('email')
  const fullName = [value('given_name'), value('family_name')].filter(Boolean).join(' ')
  const name = fullName || value('name') || email || username
  const picture = value('picture')
  return {
    name,
    email: email === name ? undefined : email,
    picture: picture.startsWith('https://') ? picture : undefined,
  }
}

/** `Ann Lee` → `AL`, `ann@example.com` → `A`. */
export function initialsOf(name: string): string {
  const letters = name
    .replace(/@.*/, '')
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
  return [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toUpperCase()
}
