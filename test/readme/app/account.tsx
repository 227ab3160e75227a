import { AccountScreen, type AccountSection, UserButton } from 'poolgate'
import { useState } from 'react'

export function Account() {
  const [section, setSection] = useState<AccountSection>('profile')
  return (
    <>
      <header>
        <UserButton onManageAccount={() => setSection('profile')} />
      </header>
      <AccountScreen section={section} onSectionChange={setSection} />
    </>
  )
}
