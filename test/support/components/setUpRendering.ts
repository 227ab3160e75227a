import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { installGuards } from '../guards.ts'

/**
 * Sets Testing Library up: StrictMode, as in an app in development, and time for SRP on a busy machine. Installs the guards, and
 * restores all mocks after each test.
 */
export function setUpRendering(): void {
  configure({ reactStrictMode: true, asyncUtilTimeout: 8_000 })
  afterEach(() => void vi.restoreAllMocks())
  installGuards({ unmount: cleanup })
}
