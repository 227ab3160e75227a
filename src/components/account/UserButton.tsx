import { forwardRef, useEffect, useId, useRef, useState } from 'react'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import { useSession } from '../../hooks/auth/useSession.ts'
import { interpolate } from '../../messages/interpolate.ts'
import type { User } from '../../session/tokens.ts'
import { SignOutButton } from '../auth/SignOutButton.tsx'
import { LinkButton } from '../shared/LinkButton.tsx'
import { type RootComponent, type RootProps, useRootProps } from '../shared/rootProps.ts'
import { useElementRef } from '../shared/useElementRef.ts'

/** DOM attributes and `ref` are for the element around the button and its menu, which may be in a paragraph. */
export interface UserButtonProps extends RootProps {
  /** Called by the link to the account. Without it, no link shows. */
  onManageAccount?: (() => void) | undefined
  /**
   * Shows the image of the user's `picture` claim, if it is an https URL. The browser then requests it from that server, which learns the
   * user's IP address. Default: `false`, the initials.
   */
  showPicture?: boolean | undefined
}

/** Shows the user's initials or picture, and a menu with the account and sign-out. Renders nothing while no one is signed in. */
export const UserButton: RootComponent<UserButtonProps, HTMLSpanElement> = forwardRef<HTMLSpanElement, UserButtonProps>(
  function UserButton(props, ref) {
    const session = useSession()
    return session.status === 'signedIn' ? <UserMenu {...props} ref={ref} user={session.user} /> : null
  },
)
UserButton.displayName = 'UserButton'

const UserMenu = forwardRef<HTMLSpanElement, UserButtonProps & { user: User }>(function UserMenu(
  { user, onManageAccount, showPicture = false, ...hostProps },
  ref,
) {
  const { userButton: text } = useAccountMessages()
  const [isOpen, setOpen] = useState(false)
  const [side, setSide] = useState<'start' | 'end'>('end')
  const root = useElementRef(ref)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    const element = root.current
    if (!isOpen || !element) return
    // The target of an event that comes out of a shadow root is its host: only the menu itself sees what happens inside it.
    const eventsInside = new WeakSet<Event>()
    const stay = (event: Event) => void eventsInside.add(event)
    const leave = (event: Event) => {
      if (!eventsInside.has(event)) setOpen(false)
    }
    const close = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    const document = element.ownerDocument
    for (const type of ['pointerdown', 'focusin']) {
      element.addEventListener(type, stay)
      document.addEventListener(type, leave)
    }
    document.addEventListener('keydown', close)
    return () => {
      for (const type of ['pointerdown', 'focusin']) {
        element.removeEventListener(type, stay)
        document.removeEventListener(type, leave)
      }
      document.removeEventListener('keydown', close)
    }
  }, [isOpen, root])
  const name = nameOf(user)
  return (
    <span {...useRootProps(hostProps, 'pg-user')} ref={root}>
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
        {showPicture ? <Picture user={user} name={name} /> : <Initials name={name} />}
      </button>
      <span id={id} className="pg-user-menu" data-side={side} hidden={!isOpen}>
        <span className="pg-user-name">
          <bdi>{name}</bdi>
        </span>
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
      </span>
    </span>
  )
})

/** The menu's maximum width, in multiples of its font size. */
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

function Initials({ name }: { name: string }) {
  return <span className="pg-user-initials" data-initials={initialsOf(name)} />
}

function Picture({ user, name }: { user: User; name: string }) {
  const [hasFailed, setFailed] = useState(false)
  const { picture } = user.claims
  const isShown = typeof picture === 'string' && picture.startsWith('https://') && !hasFailed
  if (!isShown) return <Initials name={name} />
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
