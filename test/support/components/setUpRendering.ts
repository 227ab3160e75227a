import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { installGuards } from '../guards.ts'

/**
 * Sets Testing Library up: StrictMode, as in an app in development, and time for SRP on a busy machine. Installs the guards, and
 * restores all mocks after each test. Each test starts with empty storages: all files share a page and the ids of their pools.
 */
export function setUpRendering(): void {
  configure({ reactStrictMode: true, asyncUtilTimeout: 8_000 })
  beforeEach(() => {
    sessionStorage.clear()
    localStorage.clear()
  })
  afterEach(() => void vi.restoreAllMocks())
  installGuards({ unmount: cleanup })
}
