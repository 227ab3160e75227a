import { type DefaultError, type QueryKey, type UseInfiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { AuthError } from '../../errors.ts'
import type { Page } from '../../flows/pagination.ts'
import type { Session } from '../../session/createSession.ts'
import type { Pages } from './accountQueries.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** A list of the account, read page by page. */
export interface List<Item> {
  status: 'loading' | 'failed' | 'ready'
  items: Item[]
  /** Why it, or its next page, could not be read. */
  error: AuthError | null
  hasMore: boolean
  isLoadingMore: boolean
  loadMore: () => void
  /** Reads again what could not be read. */
  tryAgain: () => void
}

type ListQuery<Item> = UseInfiniteQueryOptions<Page<Item>, DefaultError, Pages<Item>, QueryKey, string | undefined>

export function useList<Item>(query: (session: Session) => unknown): List<Item> {
  const { flow, queryClient } = usePoolgate()
  const { data, status, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    query(flow.session) as ListQuery<Item>,
    queryClient,
  )
  return {
    status: data ? 'ready' : status === 'error' ? 'failed' : 'loading',
    items: data?.pages.flatMap(({ items }) => items) ?? [],
    error: error as AuthError | null,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => {
      if (!isFetchingNextPage) void fetchNextPage()
    },
    tryAgain: () => void refetch(),
  }
}

/** A list without some of its items, or with others in their place: for what a change shows at once. */
export const withItems = <Item>(data: Pages<Item>, edit: (items: Item[]) => Item[]): Pages<Item> => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, items: edit(page.items) })),
})
