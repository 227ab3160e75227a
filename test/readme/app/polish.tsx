import { PoolgateProvider } from 'poolgate'
import { en } from 'poolgate/locales/en'
import type { ReactNode } from 'react'

/** Polish: each message in place of the English one. It is complete when no spread of `en` is left. */
const pl: typeof en = {
  ...en,
  locale: 'pl',
  password: 'Hasło',
  rules: {
    ...en.rules,
    passwordTooShort: {
      one: 'Co najmniej {count} znak',
      few: 'Co najmniej {count} znaki',
      many: 'Co najmniej {count} znaków',
      other: 'Co najmniej {count} znaku',
    },
  },
  signIn: { ...en.signIn, title: 'Zaloguj się', submit: 'Zaloguj się' },
}

export function InPolish({ children }: { children: ReactNode }) {
  return (
    <PoolgateProvider userPoolId="eu-west-1_Ab12Cd34E" clientId="1example23456789" locale={pl}>
      {children}
    </PoolgateProvider>
  )
}
