/** An object whose members are absent or have a value, as in JSON. */
export type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/** Returns the members that have a value. The AWS SDK types every member as possibly `undefined`. */
export const omitUndefined = <T extends object>(members: T): Partial<Defined<T>> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<Defined<T>>
