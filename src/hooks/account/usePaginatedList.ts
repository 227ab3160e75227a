import { type DefaultError, type QueryKey, type UseInfiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AuthError } from '../../errors.ts'
import { type CursorPage, endlessList, isEndless } from '../../flows/pagination.ts'
import type { Session } from '../../session/session.ts'
import { usePoolgate } from '../poolgateContext.ts'
import type { CursorPages } from './accountQueries.ts'

/** A list of the account that is read page by page, in the shape of TanStack Query's infinite queries. */
export interface PaginatedResult<Item> {
  /** `pending` until the first page is read. */
  status: 'pending' | 'error' | 'success'
  isPending: boolean
  /** The items of all pages read so far. */
  items: Item[]
  /** Why the list, or its next page, couldn't be read. */
  error: AuthError | null
  hasNextPage: boolean
  isFetchingNextPage: boolean
  /** Reads the next page. Does nothing while one is being read. */
  fetchNextPage: () => void
  /** Whether the pages are being read again. */
  isRefetching: boolean
  /** Reads the pages again. */
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
  const { data, status, error, hasNextPage, isFetchingNextPage, fetchNextPage, isRefetching, refetch } =
    useInfiniteQuery(query(flow.session) as ListQuery<Item>, queryClient)
  const endless = useMemo(() => (data && doesNotEnd(data) ? endlessList() : null), [data])
  return {
    // A list that was read stays on the screen when its next page can't be read.
    status: data ? 'success' : status,
    isPending: status === 'pending',
    items: data?.pages.flatMap(({ items }) => items) ?? [],
    error: (error as AuthError | null) ?? endless,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage: () => {
      void fetchNextPage({ cancelRefetch: false })
    },
    isRefetching,
    refetch: () => void refetch({ cancelRefetch: false }),
  }
}

/** Returns whether the service names a next page that the query doesn't read. */
function doesNotEnd<Item>({ pages, pageParams }: CursorPages<Item>): boolean {
  const next = pages.at(-1)?.next
  return next !== undefined && isEndless(pageParams, next)
}

/** Edits the items of a list in the cache, to show a change before the service has confirmed it. */
export const withItems = <Item>(data: CursorPages<Item>, edit: (items: Item[]) => Item[]): CursorPages<Item> => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, items: edit(page.items) })),
})
