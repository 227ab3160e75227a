/** The constraints that a first page checks. Those with Unicode properties, in `constraints.ts`, take a browser a millisecond to create. */
export const idConstraints = {
  clientId: { min: 1, max: 128, pattern: /^[\w+]+$/ },
  userPoolId: { min: 1, max: 55, pattern: /^[\w-]+_[0-9a-zA-Z]+$/ },
} as const
