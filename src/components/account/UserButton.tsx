import { forwardRef, useId, useRef, useState } from 'react'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import { useSignOut } from '../../hooks/auth/useSignOut.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { interpolate } from '../../messages/interpolate.ts'
import type { User } from '../../session/tokens.ts'
import { type RootComponent, type RootProps, useRootProps } from '../shared/rootProps.ts'
import { useElementRef } from '../shared/useElementRef.ts'
import { Avatar } from './Avatar.tsx'
import type { HostIconSource } from './HostIcon.tsx'
import { MenuItem } from './MenuItem.tsx'
import { UserSummary } from './UserSummary.tsx'
import { useDismissal } from './useDismissal.ts'
import { userIdentity } from './userIdentity.ts'

/** An item that the host app adds to the user menu. */
export interface UserMenuItem {
  label: string
  /** The name of one of the kit's icons, or an element that draws one. Default: none. */
  icon?: HostIconSource | undefined
  /** Called when the user chooses the item. The menu closes before. */
  onSelect: () => void
}

/** DOM attributes and `ref` are for the element around the button and its menu, which may be in a paragraph. */
export interface UserButtonProps extends RootProps {
  /** Called by the item that leads to the account. Without it, no such item shows. */
  onManageAccount?: (() => void) | undefined
  /** Items of the host app, above sign-out. Default: none. */
  items?: readonly UserMenuItem[] | undefined
  /**
   * Shows the image of the user's `picture` claim, if it is an https URL. The browser then requests it from that server, which learns the
   * user's IP address. Default: `false`, the initials.
   */
  showPicture?: boolean | undefined
}

/**
 * Shows the user's initials or picture, and a menu with the account, items of the host app and sign-out. Renders nothing while no one is
 * signed in.
 *
 * @example
 * <UserButton onManageAccount={openAccount} items={[{ label: 'Billing', icon: <CardIcon />, onSelect: openBilling }]} />
 */
export const UserButton: RootComponent<UserButtonProps, HTMLSpanElement> = forwardRef<HTMLSpanElement, UserButtonProps>(
  function UserButton(props, ref) {
    const session = useSession()
    return session.status === 'signedIn' ? <UserMenu {...props} ref={ref} user={session.user} /> : null
  },
)
UserButton.displayName = 'UserButton'

const UserMenu = forwardRef<HTMLSpanElement, UserButtonProps & { user: User }>(function UserMenu(
  { user, onManageAccount, items = [], showPicture = false, ...hostProps },
  ref,
) {
  const { messages } = usePoolgate()
  const { userButton: text } = useAccountMessages()
  const signOut = useSignOut()
  const [isOpen, setOpen] = useState(false)
  const [side, setSide] = useState<'start' | 'end'>('end')
  const root = useElementRef(ref)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useDismissal(root, isOpen, (how) => {
    setOpen(false)
    if (how === 'escaped') button.current?.focus()
  })
  const choose = (act: () => void) => () => {
    setOpen(false)
    act()
  }
  const identity = userIdentity(user)
  return (
    <span {...useRootProps(hostProps, 'pg-user')} ref={root}>
      <button
        ref={button}
        type="button"
        className="pg-user-button"
        aria-label={interpolate(text.open, { name: identity.name })}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setSide(sideOf(root.current))
          setOpen(!isOpen)
        }}
      >
        <Avatar user={identity} showPicture={showPicture} />
      </button>
      <span id={id} className="pg-user-menu" data-side={side} hidden={!isOpen}>
        <UserSummary user={identity} showPicture={showPicture} />
        {onManageAccount && <MenuItem icon="user" label={text.account} onClick={choose(onManageAccount)} />}
        {items.map(({ label, icon, onSelect }) => (
          <MenuItem key={label} icon={icon} label={label} onClick={choose(onSelect)} />
        ))}
        <span className="pg-menu-end">
          <MenuItem icon="signOut" label={messages.signOut} isPending={signOut.isPending} onClick={signOut.mutate} />
        </span>
      </span>
    </span>
  )
})

/** The menu's width, in multiples of its font size. */
const MENU_WIDTH = 17.5

/** Returns the side on which the menu is aligned with its button: the end, except near the start of the page. */
function sideOf(root: HTMLElement | null): 'start' | 'end' {
  if (!root) return 'end'
  const { left, right } = root.getBoundingClientRect()
  const { innerWidth } = root.ownerDocument.defaultView ?? window
  const { direction, fontSize } = getComputedStyle(root)
  const before = direction === 'rtl' ? innerWidth - left : right
  const menuWidth = MENU_WIDTH * Number.parseFloat(fontSize)
  return before < Math.min(menuWidth, innerWidth / 2) ? 'start' : 'end'
}
