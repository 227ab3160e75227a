import { useState } from 'react'
import type { AccountSection } from '../../messages/accountMessages.ts'
import { ScreenCard } from '../shared/ScreenCard.tsx'
import { StepFocus } from '../shared/StepFocus.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { DeleteAccount, type DeleteAccountProps } from './DeleteAccount.tsx'
import { DeviceList } from './DeviceList.tsx'
import type { ListedSection } from './listedSection.ts'
import { type MfaNeed, MfaPreferences, type MfaPreferencesProps } from './MfaPreferences.tsx'
import { PasskeyList } from './PasskeyList.tsx'
import { ProfileAttributes, type ProfileAttributesProps } from './ProfileAttributes.tsx'
import { SessionList } from './SessionList.tsx'
import { TotpSetup } from './TotpSetup.tsx'

interface ContentProps
  extends Pick<ProfileAttributesProps, 'groups'>,
    Pick<MfaPreferencesProps, 'methods'>,
    Pick<DeleteAccountProps, 'onDeleted'> {
  section: ListedSection
  onSectionChange: (section: AccountSection) => void
}

/** Renders one section of the account. */
export function AccountSectionContent({ section, onSectionChange, groups, methods, onDeleted }: ContentProps) {
  if (typeof section !== 'string') {
    return (
      <ScreenCard title={section.label}>
        <div>{section.render()}</div>
      </ScreenCard>
    )
  }
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
