import type { ReactElement } from 'react'

/** The mark of a social provider as its guidelines show it on sign-in buttons, or else the provider's first letter in a circle. */
export function ProviderIcon({ name, label }: { name: string; label: string }): ReactElement {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      {Object.hasOwn(MARKS, name) ? MARKS[name] : <Letter label={label} />}
    </svg>
  )
}

function Letter({ label }: { label: string }) {
  const [letter = '?'] = label.trim()
  return (
    <>
      <circle cx="12" cy="12" r="11.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <text x="12" y="16.5" textAnchor="middle" fontSize="13" fontWeight="600" fill="currentColor">
        {letter.toUpperCase()}
      </text>
    </>
  )
}

const MARKS: Record<string, ReactElement> = {
  Google: (
    <>
      <path
        fill="#4285f4"
        d="M23 12.25c0-.8-.07-1.55-.2-2.25H12v4.5h6.2a5.3 5.3 0 0 1-2.3 3.45v2.9h3.7c2.15-2 3.4-4.95 3.4-8.6z"
      />
      <path
        fill="#34a853"
        d="M12 23.5c3.1 0 5.7-1.03 7.6-2.65l-3.7-2.9c-1.03.7-2.35 1.1-3.9 1.1-3 0-5.55-2.03-6.45-4.75H1.7v3A11.5 11.5 0 0 0 12 23.5z"
      />
      <path fill="#fbbc05" d="M5.55 14.3a6.9 6.9 0 0 1 0-4.6v-3H1.7a11.5 11.5 0 0 0 0 10.6z" />
      <path
        fill="#ea4335"
        d="M12 4.95c1.7 0 3.2.58 4.4 1.73l3.28-3.28A11.5 11.5 0 0 0 1.7 6.7l3.85 3C6.45 6.98 9 4.95 12 4.95z"
      />
    </>
  ),
  SignInWithApple: (
    <path
      fill="currentColor"
      d="M12.15 6.9c-.95 0-2.42-1.08-3.96-1.04-2.04.03-3.91 1.18-4.96 3.01-2.12 3.68-.55 9.1 1.52 12.09 1.01 1.46 2.2 3.1 3.79 3.04 1.52-.06 2.09-.99 3.93-.99 1.84 0 2.35.99 3.96.95 1.64-.02 2.68-1.48 3.68-2.95 1.16-1.69 1.63-3.33 1.66-3.41-.04-.02-3.18-1.22-3.22-4.86-.03-3.04 2.48-4.5 2.6-4.56-1.43-2.09-3.63-2.32-4.4-2.38-2-.15-3.67 1.1-4.6 1.1zm3.38-3.07C16.38 2.82 16.93 1.4 16.78 0c-1.21.05-2.66.8-3.54 1.82-.78.9-1.45 2.34-1.27 3.71 1.34.1 2.72-.69 3.56-1.7z"
    />
  ),
  Facebook: (
    <>
      <circle cx="12" cy="12" r="12" fill="#0866ff" />
      <path
        fill="#fff"
        d="M10.1 24v-8.1H7.3v-3.5h2.8V9.9c0-3 1.6-4.7 4.4-4.7 1 0 2 .1 2.3.2v3.3h-1.6c-1.3 0-1.7.7-1.7 1.8v1.9h3.2l-.5 3.5h-2.7V24a12 12 0 0 1-3.4 0z"
      />
    </>
  ),
}

/** A building, for the sign-in by company email. */
export function CompanyIcon(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M3 21h18M5 21V5a2 2 0 0 1 2-2h6a2 2 0 0 1 2 2v16M15 9h2a2 2 0 0 1 2 2v10M9 7h2M9 11h2M9 15h2"
      />
    </svg>
  )
}
