/** What a host app has of its own, by the names that examples use. */
const HOST: Record<string, string> = {
  App: 'const App = ({ user }: { user?: User }) => <p>Hello {user?.email}</p>',
  CardIcon: 'const CardIcon = () => <svg viewBox="0 0 24 24" aria-hidden="true" />',
  PayoutForm: 'const PayoutForm = () => <form>Pay out</form>',
  Reports: 'const Reports = () => <p>Reports</p>',
  Wordmark: 'const Wordmark = () => <strong>Acorn</strong>',
  navigate: 'const navigate = (path: string, _options?: object) => location.assign(path)',
  openAccount: "const openAccount = () => location.assign('/account')",
  openBilling: "const openBilling = () => location.assign('/billing')",
  params: "const params = { section: 'profile' } as const",
}

/** Returns definitions of the names of the host app in an example, so that the code runs as it is, or an empty text. */
export function hostCode(jsx: string): string {
  const definitions = Object.keys(HOST)
    .filter((name) => new RegExp(`(?<![\\w'"/.-])${name}\\b(?!=)`).test(jsx))
    .map((name) => HOST[name])
  if (!definitions.length) return ''
  const types = definitions.some((text) => text?.includes(': User'))
    ? "import type { User } from 'poolgate/client'\n"
    : ''
  return `${types}\n// Your app has these.\n${definitions.join('\n')}\n`
}
