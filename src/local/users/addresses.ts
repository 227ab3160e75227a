/** Looser than RFC 5322, as every mail form is: something, one `@`, and a domain with a dot. */
export const isEmail = (text: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)

/** E.164: `+` and digits only (reference 7.5). */
export const isPhoneNumber = (text: string) => /^\+[1-9]\d{1,14}$/.test(text)
