/** Passes the value on, at once if it is there already. */
export const afterwards = <Value, Result>(
  value: Value | PromiseLike<Value>,
  use: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> => (isPromise(value) ? Promise.resolve(value).then(use) : use(value))

export const isPromise = <Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
