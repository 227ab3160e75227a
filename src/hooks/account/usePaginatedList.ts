import { type DefaultError, type QueryKey, type UseInfiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { AuthError } from '../../errors.ts'
import type { CursorPage } from '../../flows/pagination.ts'
import type { Session } from '../../session/createSession.ts'
import { usePoolgate } from '../poolgateContext.ts'
import type { CursorPages } from './accountQueries.ts'

/** A list of the account, read page by page. */
export interface PaginatedResult<Item> {
  status: 'loading' | 'failed' | 'ready'
  items: Item[]
  /** Why it, or its next page, could not be read. */
  error: AuthError | null
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => void
  /** Reads again what could not be read. */
  refetch: () => void
}

type ListQuery<Item> = UseInfiniteQueryOptions<
  CursorPage<Item>,
  DefaultError,
  CursorPages<Item>,
  QueryKey,
  string | undefined
>

export function usePaginatedList<Item>(query: (session: Session) => unknown): PaginatedResult<Item> {
  const { flow, queryClient } = usePoolgate()
  const { data, status, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    query(flow.session) as ListQuery<Item>,
    queryClient,
  )
  return {
    status: data ? 'ready' : status === 'error' ? 'failed' : 'loading',
    items: data?.pages.flatMap(({ items }) => items) ?? [],
    error: error as AuthError | null,
    hasNextPage: hasNextPage,
    isFetchingNextPage: isFetchingNextPage,
    fetchNextPage: () => {
      if (!isFetchingNextPage) void fetchNextPage()
    },
    refetch: () => void refetch(),
  }
}

/** A list without some of its items, or with others in their place: for what a change shows at once. */
export const withItems = <Item>(data: CursorPages<Item>, edit: (items: Item[]) => Item[]): CursorPages<Item> => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, items: edit(page.items) })),
})
