/** An object whose members are either absent or have a value, which is what JSON can say. */
export type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/** Leaves out the members without a value: the AWS SDK types each as perhaps `undefined`. */
export const omitUndefined = <T extends object>(members: T): Partial<Defined<T>> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<Defined<T>>
