import { forwardRef, useState } from 'react'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import type { AccountSection } from '../../messages/accountMessages.ts'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { StepFocus } from '../shared/StepFocus.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { DeleteAccount } from './DeleteAccount.tsx'
import { DeviceList } from './DeviceList.tsx'
import { type MfaNeed, MfaPreferences, type MfaPreferencesProps } from './MfaPreferences.tsx'
import { PasskeyList } from './PasskeyList.tsx'
import { ProfileAttributes, type ProfileAttributesProps } from './ProfileAttributes.tsx'
import { SessionList } from './SessionList.tsx'
import { TotpSetup } from './TotpSetup.tsx'

export interface AccountScreenProps
  extends AccountComponentProps,
    Pick<ProfileAttributesProps, 'groups'>,
    Pick<MfaPreferencesProps, 'methods'> {
  /** Which sections, in which order. Default: all. */
  sections?: AccountSection[] | undefined
  /** The section to show, for hosts with routes. One that is not in `sections` shows the first. Default: the screen keeps its own. */
  section?: AccountSection | undefined
  /** The initial section, if the screen keeps its own. Default: the first. */
  defaultSection?: AccountSection | undefined
  /** Called when the user chooses a section. */
  onSectionChange?: ((section: AccountSection) => void) | undefined
  /** Called once the account is deleted and the user is signed out. */
  onDeleted?: (() => void) | undefined
}

const ALL_SECTIONS: AccountSection[] = ['profile', 'password', 'mfa', 'passkeys', 'devices', 'sessions', 'deletion']

/**
 * Shows the account of the signed-in user, section by section.
 *
 * @example
 * <AccountScreen section={params.section} onSectionChange={(section) => navigate(`/account/${section}`)} />
 */
export const AccountScreen: RootComponent<AccountScreenProps> = forwardRef<HTMLDivElement, AccountScreenProps>(
  function AccountScreen(
    { sections = ALL_SECTIONS, section, defaultSection, onSectionChange, groups, methods, onDeleted, ...screen },
    ref,
  ) {
    const text = useAccountMessages()
    const [ownSection, setOwnSection] = useState(defaultSection)
    const current = listedSection(section ?? ownSection, sections)
    const userSession = useSession()
    if (userSession.status === 'signedIn' && userSession.lacksAccountScope) {
      return (
        <Screen {...screen} ref={ref} step="unavailable">
          <ScreenCard title={text.title} explanation={text.unavailable} />
        </Screen>
      )
    }
    const changeSection = (next: AccountSection) => {
      if (section === undefined) setOwnSection(next)
      onSectionChange?.(next)
    }
    return (
      <Screen {...screen} ref={ref} step={current} focusTarget="heading">
        <div className="pg-account">
          <div className="pg-account-columns">
            <nav className="pg-nav" aria-label={text.title}>
              <ul className="pg-nav-list">
                {sections.map((name) => (
                  <li key={name}>
                    <button
                      type="button"
                      className="pg-nav-item"
                      aria-current={name === current ? 'page' : undefined}
                      onClick={() => changeSection(name)}
                    >
                      {text.sections[name]}
                    </button>
                  </li>
                ))}
              </ul>
            </nav>
            <div className="pg-account-content">
              <Content
                section={current}
                onSectionChange={changeSection}
                groups={groups}
                methods={methods}
                onDeleted={onDeleted}
              />
            </div>
          </div>
        </div>
      </Screen>
    )
  },
)
AccountScreen.displayName = 'AccountScreen'

/** Returns a section if it is listed, otherwise the first one. */
function listedSection(wanted: AccountSection | undefined, sections: AccountSection[]): AccountSection {
  if (wanted !== undefined && sections.includes(wanted)) return wanted
  return sections[0] ?? 'profile'
}

interface ContentProps extends Pick<AccountScreenProps, 'groups' | 'methods' | 'onDeleted'> {
  section: AccountSection
  onSectionChange: (section: AccountSection) => void
}

function Content({ section, onSectionChange, groups, methods, onDeleted }: ContentProps) {
  switch (section) {
    case 'profile':
      return <ProfileAttributes groups={groups} />
    case 'password':
      return <ChangePassword />
    case 'mfa':
      return <MfaSection methods={methods} onSectionChange={onSectionChange} />
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

/** Shows the MFA methods. What a method needs is set up here or in another section. */
function MfaSection({ methods, onSectionChange }: Pick<ContentProps, 'methods' | 'onSectionChange'>) {
  const [isSettingUpTotp, setSettingUpTotp] = useState(false)
  const setUpMethod = (need: MfaNeed) => {
    if (need === 'totp') setSettingUpTotp(true)
    else onSectionChange(need === 'passkey' ? 'passkeys' : 'profile')
  }
  return (
    <StepFocus step={isSettingUpTotp ? 'setUpTotp' : 'methods'} focusTarget="heading">
      {isSettingUpTotp ? (
        <TotpSetup onDone={() => setSettingUpTotp(false)} />
      ) : (
        <MfaPreferences methods={methods} onSetUpMethod={setUpMethod} />
      )}
    </StepFocus>
  )
}
