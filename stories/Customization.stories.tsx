import type { Meta, StoryObj } from '@storybook/react-vite'
import { AccountScreen, PoolgateProvider, SignIn, SignUp } from 'poolgate'
import { useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import { accountPool } from './accountPool.ts'
import { customizations } from './customizations.ts'
import { createScene } from './scene.tsx'

const logo =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"%3E%3Crect width="4" height="1" rx=".2"/%3E%3C/svg%3E'

/** The screens of the kit beside each other, in the look of one pool. */
function Gallery({ css }: { css?: string }) {
  const [scene] = useState(() => createScene(accountPool))
  return (
    <PoolgateProvider
      client={scene.client}
      storage="memory"
      pool={scene.options}
      {...(css && { uiCustomization: { CSS: css } })}
      logo={<img src={logo} alt="" height={32} />}
    >
      <main style={{ display: 'flex', flexWrap: 'wrap', gap: 24, padding: 24 }}>
        <SignIn onForgotPassword={() => {}} onSignUp={() => {}} />
        <SignIn initial={{ step: 'resetPassword', username: 'ann@example.com' }} />
        <SignUp onSignIn={() => {}} />
        <AccountScreen sections={['deletion']} />
      </main>
    </PoolgateProvider>
  )
}

const meta: Meta<typeof Gallery> = {
  title: 'Customization',
  component: Gallery,
  parameters: {
    // The colours are the pool's. Everything else is ours.
    a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } },
  },
}
export default meta
type Story = StoryObj<typeof Gallery>

const worn = (css: string): Story => ({
  args: { css },
  play: async ({ canvas }) => {
    const before = /submitButton-customizable \{[^}]*height: (\d+)px/.exec(css)?.[1]
    const [button] = canvas.getAllByRole('button', { name: 'Sign in' })
    await waitFor(() => expect(getComputedStyle(button!).minHeight).toBe(`${before}px`), { timeout: 5_000 })
  },
})

export const Default: Story = {}
/** The template that AWS ships. */
export const Classic: Story = worn(customizations.classic)
export const Forest: Story = worn(customizations.forest)
export const Night: Story = worn(customizations.night)
export const Newspaper: Story = worn(customizations.newspaper)
export const Candy: Story = worn(customizations.candy)
