/**
 * How TanStack Query treats requests to the service: `call` retries what may be retried, a request runs offline too (and fails), and
 * errors are shown where they belong.
 */
export const queryDefaults = { retry: false, networkMode: 'always', throwOnError: false } as const
