import { addons } from 'storybook/manager-api'
import { create } from 'storybook/theming'

addons.setConfig({
  theme: create({
    base: globalThis.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    brandTitle: 'Poolgate',
    brandUrl: './',
    colorPrimary: '#2354d4',
    colorSecondary: '#2354d4',
  }),
  sidebar: { showRoots: true },
})
