import { addons } from 'storybook/manager-api'
import { create } from 'storybook/theming'

const isDark = globalThis.matchMedia('(prefers-color-scheme: dark)').matches

addons.setConfig({
  theme: create({
    base: isDark ? 'dark' : 'light',
    // In dark it is white, and shows while a page loads.
    ...(isDark && { appPreviewBg: '#121212' }),
    brandTitle: 'Poolgate',
    brandUrl: './',
    colorPrimary: '#2354d4',
    colorSecondary: isDark ? '#6c9bff' : '#2354d4',
  }),
  sidebar: { showRoots: true },
})
