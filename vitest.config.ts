import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { codeBlockModules } from './test/docs/codeBlockModules.ts'
import { launchOptions } from './test/support/chromium.mjs'

/** @param name - The name of the project, which must differ from that of others with a browser. */
const chromium = (name: string) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: launchOptions() }),
  instances: [{ browser: 'chromium' as const, name: `${name} in Chromium` }],
})

/** Prebundled. Otherwise the first run in a fresh clone finds them while tests run, bundles again, and loads two copies of React. */
const bundled = [
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  '@tanstack/react-query',
  '@testing-library/react',
  '@testing-library/user-event',
  'axe-core',
  'jose',
  'react-hook-form',
  'qrcode.react',
  'otpauth',
  'libphonenumber-js/min',
  'jsqr',
  '@simplewebauthn/browser',
  'oauth4webapi',
]

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    // By default Vitest leaves one core free: half of a machine with two.
    maxWorkers: '100%',
    // Also files that no test loads.
    coverage: { include: ['src/**/*.{ts,tsx}'], reporter: ['text-summary', 'json', 'json-summary', 'html'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{browsers,e2e,interop,package}/**'],
          setupFiles: ['test/support/setup.ts'],
          isolate: false,
          // The first tokens of a file wait for RSA keys, which are slow to generate on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'package', isolate: false, include: ['test/package/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'interop',
          isolate: false,
          include: ['test/interop/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins: [codeBlockModules()],
        optimizeDeps: { include: bundled },
        // Lets a test switch to development mode (test/components/provider/customizationReports.test.tsx). By default Vite inlines a constant.
        define: { 'process.env.NODE_ENV': 'globalThis.testedMode' },
        test: {
          name: 'browser',
          isolate: false,
          include: ['test/**/*.test.tsx'],
          setupFiles: ['test/support/components/setup.ts'],
          browser: chromium('browser'),
        },
      },
      {
        extends: true,
        plugins: [storybookTest()],
        optimizeDeps: { include: [...bundled, 'storybook/theming', '@storybook/addon-docs/blocks'] },
        test: {
          name: 'stories',
          isolate: false,
          setupFiles: ['test/support/storySetup.ts'],
          browser: chromium('stories'),
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          isolate: false,
          maxWorkers: 2,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/e2e/servePlayground.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: ['test/browsers/**/*.test.ts'],
          globalSetup: ['test/support/e2e/servePlayground.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
