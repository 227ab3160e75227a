import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The first sign-in takes a second or two: the pool creates the keys of its tokens.
  test: { globalSetup: './startPool.mjs', include: ['*.test.mjs'], testTimeout: 30_000 },
})
