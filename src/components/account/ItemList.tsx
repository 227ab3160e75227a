import type { ReactNode } from 'react'
import { useAccountMessages } from '../../hooks/account/useAccountMessages.ts'
import type { List } from '../../hooks/account/usePaginatedList.ts'
import { Loading } from '../shared/Loading.tsx'
import { Problem } from '../shared/ErrorAlert.tsx'

interface ItemListProps<Item> {
  list: List<Item>
  label: string
  empty: string
  keyOf: (item: Item) => string
  children: (item: Item) => ReactNode
}

/** A list of the account in each of its states: on its way, not to be had, empty, and page by page. */
export function ItemList<Item>({ list, label, empty, keyOf, children }: ItemListProps<Item>) {
  const text = useAccountMessages()
  if (list.status === 'loading') return <Loading isBare />
  return (
    <>
      {list.status === 'ready' && !list.items.length && <p className="pg-text textDescription-customizable">{empty}</p>}
      {list.items.length > 0 && (
        <ul className="pg-list" aria-label={label}>
          {list.items.map((item) => (
            <li key={keyOf(item)} className="pg-item">
              {children(item)}
            </li>
          ))}
        </ul>
      )}
      {list.hasMore && (
        <button
          type="button"
          className="pg-button"
          aria-disabled={list.isLoadingMore}
          data-pending={list.isLoadingMore}
          onClick={list.loadMore}
        >
          {text.loadMore}
        </button>
      )}
      <Problem error={list.error} onTryAgain={list.tryAgain} />
    </>
  )
}
