import type { Preview } from '@storybook/react-vite'
import { StrictMode } from 'react'
import { configure } from 'storybook/test'
import { themes } from 'storybook/theming'
import { languageNames } from '../src/messages/languages.ts'
import { appearances } from '../stories/support/appearances.ts'
import { DocsPage } from './DocsPage.tsx'
import { stayInFrame, waitForTurn } from './docsFrame.ts'
import { holdTimeLimits } from './holdTimeLimits.ts'
import { argTypesOf, describeComponent, storyCode } from './propTables.ts'
import 'poolgate/styles.css'
import './docs.css'

const isTest = '__vitest_browser__' in globalThis
// Tests see the limits.
if (!isTest) holdTimeLimits()
// Tests leave time for SRP. The many frames of a docs page also wait for each other, on slow machines, too.
configure({ asyncUtilTimeout: isTest ? 5_000 : 30_000 })
stayInFrame()

const isDark = matchMedia('(prefers-color-scheme: dark)').matches
const languages = ['en', ...languageNames]

const preview: Preview = {
  tags: ['autodocs'],
  beforeEach: waitForTurn,
  globalTypes: {
    theme: {
      description: 'Theme or customization',
      toolbar: { title: 'Theme', icon: 'paintbrush', items: Object.keys(appearances), dynamicTitle: true },
    },
    scheme: {
      description: 'Color scheme',
      toolbar: { title: 'Scheme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    language: {
      description: 'Language of the page, which the kit follows',
      toolbar: { title: 'Language', icon: 'globe', items: languages, dynamicTitle: true },
    },
    dir: {
      description: 'Text direction',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { language: 'en', theme: 'default', scheme: isDark ? 'dark' : 'light', dir: 'ltr' },
  parameters: {
    layout: 'fullscreen',
    docs: {
      // Stories reach their step in their play function. Each has a frame of its own, where it runs.
      story: { inline: false, height: '560px' },
      theme: isDark ? themes.dark : themes.light,
      page: DocsPage,
      extractArgTypes: argTypesOf,
      extractComponentDescription: describeComponent,
      source: { type: 'code', language: 'tsx', dark: isDark, transform: storyCode },
    },
    options: {
      storySort: {
        method: 'alphabetical',
        order: ['Introduction', 'Getting started', 'Sign in', 'Account', 'Foundations', 'Recipes', 'Guides'],
      },
    },
    viewport: { options: { narrow: { name: '320 px', styles: { width: '320px', height: '640px' } } } },
    a11y: {
      test: 'error',
      options: {
        resultTypes: ['violations'],
        // No story has a frame or plays anything.
        iframes: false,
        preload: false,
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
    },
  },
  decorators: [
    (Story, { globals }) => {
      const root = document.documentElement
      root.dataset.pgScheme = globals.scheme
      root.lang = globals.language
      root.dir = ['ar', 'he'].includes(globals.language) ? 'rtl' : globals.dir
      root.style.colorScheme = globals.scheme
      root.style.background = 'Canvas'
      return (
        <StrictMode>
          <Story />
        </StrictMode>
      )
    },
  ],
}

export default preview
