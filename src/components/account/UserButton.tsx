import { forwardRef, useEffect, useId, useRef, useState } from 'react'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import { interpolate } from '../../messages/interpolate.ts'
import type { User } from '../../session/tokens.ts'
import { SignOutButton } from '../auth/SignOutButton.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'
import { type RootComponent, type RootProps, useRootProps } from '../shared/rootProps.ts'
import { useElementRef } from '../shared/useElementRef.ts'

/** DOM attributes and `ref` are for the element around the button and its menu. */
export interface UserButtonProps extends RootProps {
  /** Called by the link to the account. Without it, no link shows. */
  onManageAccount?: (() => void) | undefined
}

/** Shows the user's picture or initials, and a menu with the account and sign-out. Renders nothing while no one is signed in. */
export const UserButton: RootComponent<UserButtonProps> = forwardRef<HTMLDivElement, UserButtonProps>(
  function UserButton(props, ref) {
    const session = useSession()
    return session.status === 'signedIn' ? <UserMenu {...props} ref={ref} user={session.user} /> : null
  },
)
UserButton.displayName = 'UserButton'

const UserMenu = forwardRef<HTMLDivElement, UserButtonProps & { user: User }>(function UserMenu(
  { user, onManageAccount, ...hostProps },
  ref,
) {
  const { userButton: text } = useAccountMessages()
  const [isOpen, setOpen] = useState(false)
  const [side, setSide] = useState<'start' | 'end'>('end')
  const root = useElementRef(ref)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (!isOpen) return
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false)
    }
    const close = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', close)
    }
  }, [isOpen, root])
  const name = nameOf(user)
  return (
    <div {...useRootProps(hostProps, 'pg-user')} ref={root}>
      <button
        ref={button}
        type="button"
        className="pg-user-button"
        aria-label={interpolate(text.open, { name })}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setSide(sideOf(root.current))
          setOpen(!isOpen)
        }}
      >
        <Picture user={user} name={name} />
      </button>
      <div id={id} className="pg-user-menu" data-side={side} hidden={!isOpen}>
        <p className="pg-user-name">
          <bdi>{name}</bdi>
        </p>
        {onManageAccount && (
          <LinkButton
            onClick={() => {
              setOpen(false)
              onManageAccount()
            }}
          >
            {text.account}
          </LinkButton>
        )}
        <SignOutButton />
      </div>
    </div>
  )
})

/** The menu's maximum width, in pixels. */
const MENU_WIDTH = 280

/** Returns the side on which the menu is aligned with its button: the end, except near the start of the page. */
function sideOf(root: HTMLElement | null): 'start' | 'end' {
  if (!root) return 'end'
  const { left, right } = root.getBoundingClientRect()
  const before = getComputedStyle(root).direction === 'rtl' ? innerWidth - left : right
  return before < Math.min(MENU_WIDTH, innerWidth / 2) ? 'start' : 'end'
}

function Picture({ user, name }: { user: User; name: string }) {
  const [hasFailed, setFailed] = useState(false)
  const { picture } = user.claims
  const isShown = typeof picture === 'string' && picture.startsWith('https://') && !hasFailed
  if (!isShown) return <span className="pg-user-initials" data-initials={initialsOf(name)} />
  return (
    <img
      className="pg-user-picture"
      src={picture}
      alt=""
      width={40}
      height={40}
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  )
}

function nameOf({ claims, email, username }: User): string {
  const claim = (name: string) => (typeof claims[name] === 'string' ? String(claims[name]) : '')
  const full = [claim('given_name'), claim('family_name')].filter(Boolean).join(' ')
  return full || claim('name') || email || username
}

/** `Ann Lee` → `AL`, `ann@example.com` → `A`. */
function initialsOf(name: string): string {
  const letters = name
    .replace(/@.*/, '')
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
  return [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toUpperCase()
}
