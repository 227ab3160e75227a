import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Renders everything twice over, as an app in development does, and fails a test that wrote to the console. */

const levels = ['debug', 'info', 'log', 'warn', 'error'] as const
const written: unknown[][] = []

configure({ reactStrictMode: true })

beforeEach(() => {
  for (const level of levels) vi.spyOn(console, level).mockImplementation((...words) => written.push([level, ...words]))
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  expect(written.splice(0), 'the console stays empty').toEqual([])
})
