import type { ReactNode } from 'react'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import type { PaginatedResult } from '../../hooks/account/usePaginatedList.ts'
import { Button } from '../shared/Button.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import { Icon, type IconName } from '../shared/Icon.tsx'
import { RowSkeleton } from './RowSkeleton.tsx'

interface ItemListProps<Item> {
  list: PaginatedResult<Item>
  /** What shows in place of an empty list. */
  empty: { icon: IconName; text: string }
  keyOf: (item: Item) => string
  /** Whether an entry comes before the others. */
  isFirst?: ((item: Item) => boolean) | undefined
  children: (item: Item) => ReactNode
}

/** Renders a list of the account in each of its states: pending, failed, empty, and page by page. */
export function ItemList<Item>({ list, empty, keyOf, isFirst, children }: ItemListProps<Item>) {
  const text = useAccountMessages()
  // A device that is used between two requests is on two pages.
  const unique = [...new Map(list.items.map((item) => [keyOf(item), item])).values()]
  const items = isFirst ? [...unique.filter(isFirst), ...unique.filter((item) => !isFirst(item))] : unique
  if (list.status === 'pending') return <RowSkeleton />
  return (
    <>
      {list.status === 'success' && !items.length && (
        <div className="pg-empty">
          <span className="pg-row-icon">
            <Icon name={empty.icon} />
          </span>
          <p className="pg-text textDescription-customizable">{empty.text}</p>
        </div>
      )}
      {items.length > 0 && (
        <ul className="pg-list">
          {items.map((item) => (
            <li key={keyOf(item)} className="pg-item">
              {children(item)}
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button isPending={list.isFetchingNextPage} onClick={list.fetchNextPage}>
          {text.loadMore}
        </Button>
      )}
      <ErrorAlert error={list.error} onRetry={list.refetch} isRetrying={list.isRefetching} />
    </>
  )
}
