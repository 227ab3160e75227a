import type { Delivery } from './delivery.ts'

/** The service's masks have three at most, `a***@e***`. With many, a text could take very long to match. */
const MAX_MASK_PARTS = 6

/**
 * Returns where a code was sent, as users know it: the address that they typed, if the service's mask can stand for it. Otherwise the
 * mask. It depends on nothing else, so a username without an account gets the same text.
 *
 * @param username As typed: an email address, a phone number in E.164, or a name.
 */
export function shownDestination(username: string, { destination, via }: Delivery): string {
  const isAddress = via === 'email' ? /^[^@\s]+@[^@\s]+$/.test(username) : /^\+\d+$/.test(username)
  const isMask = destination.split(/\*+/).length <= MAX_MASK_PARTS
  return isAddress && isMask && maskPattern(destination, via).test(username) ? username : destination
}

/** A star of a number hides one digit; the stars of an email address hide any number of characters. */
function maskPattern(mask: string, via: Delivery['via']): RegExp {
  const pattern = mask.replace(/\*+|[^*]+/g, (part) => {
    if (!part.startsWith('*')) return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    return via === 'email' ? '[^@]*' : `\\d{${part.length}}`
  })
  return new RegExp(`^${pattern}$`, 'iu')
}
