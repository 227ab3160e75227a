import { Markdown } from '@storybook/addon-docs/blocks'

/** The guides in Storybook, by their files in `docs/`. */
const GUIDES: Record<string, string> = {
  accessibility: 'accessibility',
  account: 'account',
  comparison: 'comparison',
  'custom-challenges': 'custom-challenges',
  customization: 'hosted-ui-customization',
  errors: 'errors',
  federation: 'identity-providers',
  glossary: 'glossary',
  headless: 'headless',
  languages: 'languages',
  'local-pool': 'local-pool',
  'manual-checks': 'manual-checks',
  mfa: 'two-step-verification',
  'migration-amplify': 'from-amplify',
  'migration-hosted-ui': 'from-the-hosted-ui',
  monitoring: 'monitoring',
  passkeys: 'passkeys',
  pool: 'your-pool',
  questions: 'questions',
  'reference/aws': 'api-reference-aws',
  'reference/client': 'api-reference-client',
  'reference/index': 'api-reference-poolgate',
  'reference/local': 'api-reference-local',
  'reference/server': 'api-reference-server',
  screens: 'screens',
  security: 'security',
  session: 'session',
  ssr: 'server-rendering',
  testing: 'testing',
  theming: 'theming',
  waf: 'waf-and-captcha',
}

/** Shows a guide of `docs/`, whose links lead to the guides in Storybook. */
export const Guide = ({ text }: { text: string }) => (
  <Markdown>{withStorybookLinks(withLiteralUnderscores(text))}</Markdown>
)

/** GitHub takes underscores within a word as they are, Storybook as emphasis. */
const withLiteralUnderscores = (text: string) =>
  text.replaceAll(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)|(?<=\w)_(?=\w)/g, (part) => (part === '_' ? '\\_' : part))

/** Links to files that Storybook doesn't have become text. */
const withStorybookLinks = (text: string) =>
  text.replaceAll(/\[([^\]]+)\]\((?:\.\.\/)?(?:docs\/)?([\w/-]+)\.md(?:#[\w-]*)?\)/g, (_link, label: string, file) => {
    // The pages of the API reference link to each other without their folder.
    const guide = GUIDES[file] ?? GUIDES[`reference/${file}`]
    if (!guide) return label
    return `[${label.endsWith('.md') ? titleOf(guide) : label}](./?path=/docs/guides-${guide}--docs)`
  })

/** Storybook has no file names: `identity-providers` → `Identity providers`. */
const titleOf = (guide: string) =>
  guide
    .replaceAll('-', ' ')
    .replace(/^./, (letter) => letter.toUpperCase())
    .replace('Waf', 'WAF')
    .replace('Api', 'API')
    .replace(/\bui\b/, 'UI')
    .replace('Two step', 'Two-step')
    .replace('amplify', 'Amplify')

/** Returns a chapter of a document, without its heading. */
export const chapterOf = (text: string, title: string): string =>
  text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0]?.trim() ?? ''
