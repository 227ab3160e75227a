import { useState } from 'react'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import type { AccountSection } from '../../messages/accountMessages.ts'
import { Screen, type ScreenProps } from '../shared/Screen.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { DeleteAccount } from './DeleteAccount.tsx'
import { DeviceList } from './DeviceList.tsx'
import { type MfaNeed, MfaPreferences, type MfaPreferencesProps } from './MfaPreferences.tsx'
import { PasskeyList } from './PasskeyList.tsx'
import { ProfileAttributes, type ProfileAttributesProps } from './ProfileAttributes.tsx'
import { SessionList } from './SessionList.tsx'
import { TotpSetup } from './TotpSetup.tsx'

export interface AccountScreenProps
  extends Pick<ScreenProps, 'headingLevel' | 'components'>,
    Pick<ProfileAttributesProps, 'groups'>,
    Pick<MfaPreferencesProps, 'methods'> {
  /** Which sections, in which order. Default: all. */
  sections?: AccountSection[]
  /** The one to show, for hosts with routes. Default: the screen keeps it itself. */
  section?: AccountSection
  onSectionChange?: ((section: AccountSection) => void) | undefined
  /** The account is gone, and nobody is signed in any more. */
  onDeleted?: (() => void) | undefined
}

const ALL: AccountSection[] = ['profile', 'password', 'mfa', 'passkeys', 'devices', 'sessions', 'deletion']

/**
 * The whole account of whoever is signed in, section by section.
 *
 * @example
 * <AccountScreen section={params.section} onSection={(section) => navigate(`/account/${section}`)} />
 */
export function AccountScreen({
  sections = ALL,
  section,
  onSectionChange,
  headingLevel,
  components,
  ...options
}: AccountScreenProps) {
  const text = useAccountMessages()
  const [own, setOwn] = useState<AccountSection>(sections[0] ?? 'profile')
  const shown = section ?? own
  const show = (next: AccountSection) => {
    setOwn(next)
    onSectionChange?.(next)
  }
  return (
    <Screen step={shown} headingLevel={headingLevel} components={components}>
      <div className="pg-account">
        <div className="pg-account-columns">
          <nav className="pg-nav" aria-label={text.title}>
            <ul className="pg-nav-list">
              {sections.map((name) => (
                <li key={name}>
                  <button
                    type="button"
                    className="pg-nav-item"
                    aria-current={name === shown ? 'page' : undefined}
                    onClick={() => show(name)}
                  >
                    {text.sections[name]}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <div className="pg-account-content">
            <Content section={shown} show={show} {...options} />
          </div>
        </div>
      </div>
    </Screen>
  )
}

interface ContentProps extends Pick<AccountScreenProps, 'groups' | 'methods' | 'onDeleted'> {
  section: AccountSection
  show: (section: AccountSection) => void
}

function Content({ section, show, groups, methods, onDeleted }: ContentProps) {
  switch (section) {
    case 'profile':
      return <ProfileAttributes {...(groups && { groups })} />
    case 'password':
      return <ChangePassword />
    case 'mfa':
      return <SecondFactors show={show} {...(methods && { methods })} />
    case 'passkeys':
      return <PasskeyList />
    case 'devices':
      return <DeviceList />
    case 'sessions':
      return <SessionList />
    case 'deletion':
      return <DeleteAccount onDeleted={onDeleted} />
  }
}

/** What a method needs is set up here, or in another section. */
function SecondFactors({ show, ...options }: Pick<ContentProps, 'show' | 'methods'>) {
  const [isSettingUp, setSettingUp] = useState(false)
  const setUp = (need: MfaNeed) => {
    if (need === 'totp') setSettingUp(true)
    else show(need === 'passkey' ? 'passkeys' : 'profile')
  }
  if (isSettingUp) return <TotpSetup onDone={() => setSettingUp(false)} />
  return <MfaPreferences onSetUpMethod={setUp} {...options} />
}
