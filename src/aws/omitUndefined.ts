/** An object whose members are either absent or have a value, which is what JSON can say. */
export type Present<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/** Leaves out the members without a value: the AWS SDK types each as perhaps `undefined`. */
export const present = <T extends object>(members: T): Partial<Present<T>> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<Present<T>>
