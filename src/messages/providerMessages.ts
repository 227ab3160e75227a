/** Every text of the sign-in with identity providers. `{provider}` is the name of one. */
export interface ProviderMessages {
  /** The heading of the buttons, for sign-in and sign-up alike. */
  title: string
  /** Between two sign-in methods. */
  or: string
  continueWith: string
  /** On the button of the provider that was used last in this browser. */
  lastUsed: string
  /** Below the buttons of social providers. An empty text shows nothing. */
  legal: string
  company: {
    /** Opens the form, where another form shows first. */
    open: string
    title: string
    explanation: string
    email: string
    submit: string
  }
}
