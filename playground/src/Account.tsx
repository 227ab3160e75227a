import { AccountScreen, type AccountSection } from 'poolgate'
import { navigate } from './address.ts'

/** The sections by the last part of their address: `/account/devices` shows the devices. */
const SECTIONS: Record<string, AccountSection> = {
  profile: 'profile',
  password: 'password',
  'two-step': 'mfa',
  passkeys: 'passkeys',
  devices: 'devices',
  sessions: 'sessions',
  delete: 'deletion',
}

const addressOf = (section: AccountSection) =>
  Object.keys(SECTIONS).find((name) => SECTIONS[name] === section) ?? 'profile'

/** Whether an address shows a section of the account. */
export const isAccountPath = (path: string): boolean => {
  const [, page, section, ...rest] = path.split('/')
  return page === 'account' && rest.length === 0 && (!section || Object.hasOwn(SECTIONS, section))
}

export function Account({ path }: { path: string }) {
  const name = path.split('/')[2] ?? ''
  const section = (Object.hasOwn(SECTIONS, name) && SECTIONS[name]) || 'profile'
  return (
    <AccountScreen
      headingLevel={1}
      section={section}
      onSectionChange={(next) => navigate(`/account/${addressOf(next)}`)}
      onDeleted={() => navigate('/')}
    />
  )
}
