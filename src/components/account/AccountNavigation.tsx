import { useEffect, useId, useRef } from 'react'
import type { AccountSection } from '../../messages/accountMessages.ts'
import type { SectionGroup } from './accountSections.ts'
import { HostIcon } from './HostIcon.tsx'

interface AccountNavigationProps {
  /** Id of the title. */
  titleId: string
  groups: readonly SectionGroup[]
  current: AccountSection
  onSelect: (section: AccountSection) => void
}

/** Renders the navigation between the sections: a column, or a row that scrolls to the current item if there is no room. */
export function AccountNavigation({ titleId, groups, current, onSelect }: AccountNavigationProps) {
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  useEffect(() => scrollToCurrent(list.current), [current])
  return (
    <nav aria-labelledby={titleId}>
      <ul className="pg-nav-list" ref={list}>
        {groups.map(({ name, title, items }) => (
          <li key={name} className="pg-nav-group" data-tone={name === 'deletion' ? 'danger' : undefined}>
            {title && (
              <span className="pg-nav-title" id={id + name}>
                {title}
              </span>
            )}
            <ul className="pg-nav-list" aria-labelledby={title && id + name}>
              {items.map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    className="pg-nav-item"
                    aria-current={item.id === current ? 'page' : undefined}
                    onClick={() => onSelect(item.id)}
                  >
                    <HostIcon icon={item.icon} />
                    <span>{item.label}</span>
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Scrolls the row, and nothing around it, so that the current item is in its center. */
function scrollToCurrent(list: HTMLElement | null): void {
  const item = list?.querySelector('[aria-current]')
  if (!list || !item) return
  const frame = list.getBoundingClientRect()
  const { left, width } = item.getBoundingClientRect()
  list.scrollBy({ left: left + width / 2 - (frame.left + frame.width / 2) })
}
