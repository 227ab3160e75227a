/** Every screen after the first one, and the sign-in methods that only some pools have. */
export { Divider, OtherMethods, ProviderButtons, ProviderError } from './OtherMethods.tsx'
export { ChallengeStep, ResetPassword } from './steps/ChallengeStep.tsx'
export { Details } from './steps/Details.tsx'
export { Request } from './steps/Request.tsx'
export { hasUnverified, VerifyAddresses } from './VerifyAddresses.tsx'
