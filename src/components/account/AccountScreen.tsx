import { forwardRef, useId, useState } from 'react'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useUser } from '../../hooks/account/useUser.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import type { AccountSection } from '../../messages/accountMessages.ts'
import type { User } from '../../session/tokens.ts'
import type { RootComponent } from '../shared/rootProps.ts'
import { type AccountComponentProps, Screen } from '../shared/Screen.tsx'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { AccountNavigation } from './AccountNavigation.tsx'
import { AccountSectionContent } from './AccountSectionContent.tsx'
import { ALL_SECTIONS, groupSections } from './accountSections.ts'
import type { ListedSection } from './listedSection.ts'
import type { MfaPreferencesProps } from './MfaPreferences.tsx'
import type { ProfileAttributesProps } from './ProfileAttributes.tsx'
import { UserSummary } from './UserSummary.tsx'
import { userIdentity } from './userIdentity.ts'

/** Props of {@link AccountScreen}. What a section takes goes to its component. */
export interface AccountScreenProps
  extends AccountComponentProps,
    Pick<ProfileAttributesProps, 'groups'>,
    Pick<MfaPreferencesProps, 'methods'> {
  /**
   * Which sections, in which order: the kit's by name, and the host app's own. Sections of the kit that belong together are next to each
   * other, and the deletion is the last. Default: all of the kit.
   */
  sections?: readonly ListedSection[] | undefined
  /** The section to show, for hosts with routes. One that is not in `sections` shows the first. Default: the screen keeps its own. */
  section?: AccountSection | undefined
  /** The initial section, if the screen keeps its own. Default: the first. */
  defaultSection?: AccountSection | undefined
  /** Called when the user chooses a section. */
  onSectionChange?: ((section: AccountSection) => void) | undefined
  /** Shows the user's picture, as in `UserButton`. Default: `false`, the initials. */
  showPicture?: boolean | undefined
  /** Called once the account is deleted and the user is signed out. */
  onDeleted?: (() => void) | undefined
}

/**
 * Shows the account of the signed-in user, section by section.
 *
 * @example
 * <AccountScreen section={params.section} onSectionChange={(section) => navigate(`/account/${section}`)} />
 */
export const AccountScreen: RootComponent<AccountScreenProps> = forwardRef<HTMLDivElement, AccountScreenProps>(
  function AccountScreen(
    {
      sections = ALL_SECTIONS,
      section,
      defaultSection,
      onSectionChange,
      showPicture = false,
      groups,
      methods,
      onDeleted,
      ...screen
    },
    ref,
  ) {
    const text = useAccountMessages()
    const titleId = useId()
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
      <Screen {...screen} ref={ref} step={idOf(current)} focusTarget="heading">
        <div className="pg-account">
          <div className="pg-account-columns">
            <div className="pg-nav">
              {/* It names the navigation. The heading is that of the section. */}
              <p className="pg-title textDescription-customizable" id={titleId}>
                {text.title}
              </p>
              {userSession.status === 'signedIn' && <Summary user={userSession.user} showPicture={showPicture} />}
              <AccountNavigation
                titleId={titleId}
                groups={groupSections(sections, text)}
                current={idOf(current)}
                onSelect={changeSection}
              />
            </div>
            <div className="pg-account-content">
              <AccountSectionContent
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

const idOf = (section: ListedSection): AccountSection => (typeof section === 'string' ? section : section.id)

/** Returns a section if it is listed, otherwise the first one. */
const listedSection = (wanted: AccountSection | undefined, sections: readonly ListedSection[]): ListedSection =>
  sections.find((section) => idOf(section) === wanted) ?? sections[0] ?? 'profile'

/** Shows the user as the pool knows them, and until that is read, as the ID token does. */
function Summary({ user, showPicture }: { user: User; showPicture: boolean }) {
  const { data } = useUser()
  return <UserSummary user={userIdentity(user, data?.attributes)} showPicture={showPicture} />
}
