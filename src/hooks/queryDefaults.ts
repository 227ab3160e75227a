/**
 * How TanStack Query is to treat what goes to the service: `call` repeats by itself what may be repeated, a request is not held back
 * offline, and an error is shown where it belongs.
 */
export const queryDefaults = { retry: false, networkMode: 'always', throwOnError: false } as const
