import { defineMain } from '@storybook/react-vite/node'
import type { Indexer } from 'storybook/internal/types'
import { mergeConfig } from 'vite'
import { componentDocsPlugin } from './componentDocsPlugin.ts'

/** Stories that show another one in an appearance that the toolbar offers. Tests run them; the sidebar has no room for them. */
const APPEARANCE = /(Dark|Narrow|RightToLeft)$/

/** Storybook reads tags from a story's own lines only, not from objects that it spreads. */
const hideAppearances = (indexer: Indexer): Indexer => ({
  ...indexer,
  createIndex: async (file, options) =>
    (await indexer.createIndex(file, options)).map((entry) =>
      APPEARANCE.test(entry.exportName ?? '') ? { ...entry, tags: [...(entry.tags ?? []), '!dev'] } : entry,
    ),
})

export default defineMain({
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  experimental_indexers: (indexers = []) => indexers.map(hideAppearances),
  staticDirs: ['../playground/public'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  typescript: { reactDocgen: false },
  viteFinal: (config) =>
    mergeConfig(config, {
      plugins: [componentDocsPlugin],
      resolve: { tsconfigPaths: true },
      // Older ones have no `light-dark()`. What Vite writes in its place needs `color-scheme` in the same stylesheet.
      build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
    }),
})
