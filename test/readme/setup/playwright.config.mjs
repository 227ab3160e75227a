import { defineConfig } from 'playwright/test'

export default defineConfig({ globalSetup: './startPool.mjs', testMatch: '*.spec.mjs' })
