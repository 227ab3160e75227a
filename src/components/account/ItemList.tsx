import type { ReactNode } from 'react'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import type { PaginatedResult } from '../../hooks/account/usePaginatedList.ts'
import { Button } from '../shared/Button.tsx'
import { ErrorAlert } from '../shared/ErrorAlert.tsx'
import { Loading } from '../shared/Loading.tsx'

interface ItemListProps<Item> {
  list: PaginatedResult<Item>
  empty: string
  keyOf: (item: Item) => string
  children: (item: Item) => ReactNode
}

/** Renders a list of the account in each of its states: pending, failed, empty, and page by page. */
export function ItemList<Item>({ list, empty, keyOf, children }: ItemListProps<Item>) {
  const text = useAccountMessages()
  // A device that is used between two requests is on two pages.
  const items = [...new Map(list.items.map((item) => [keyOf(item), item])).values()]
  if (list.status === 'pending') return <Loading isInline />
  return (
    <>
      {list.status === 'success' && !items.length && <p className="pg-text textDescription-customizable">{empty}</p>}
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
