import type { ProviderMessages } from './providerMessages.ts'

/** The sign-in with identity providers in English. A separate module, so that a page without providers doesn't load it. */
export const providerEn: ProviderMessages = {
  title: 'Use an account you already have',
  or: 'or',
  continueWith: 'Continue with {provider}',
  lastUsed: 'Last used',
  legal: "We won't post anything without asking.",
  company: {
    open: 'Continue with work email',
    title: 'Sign in with your company',
    explanation: "Enter your work email and we'll take you to your company's sign-in page.",
    email: 'Work email',
    submit: 'Continue',
  },
}
