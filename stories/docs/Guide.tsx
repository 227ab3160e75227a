import { Markdown } from '@storybook/addon-docs/blocks'

/** The guides in Storybook, by their files in `docs/`. */
const GUIDES: Record<string, string> = {
  accessibility: 'accessibility',
  customization: 'hosted-ui-customization',
  federation: 'identity-providers',
  glossary: 'glossary',
  'local-pool': 'local-pool',
  monitoring: 'monitoring',
  pool: 'your-pool',
  screens: 'screens',
  session: 'session',
  testing: 'testing',
  theming: 'theming',
}

/** Shows a guide of `docs/`, whose links lead to the guides in Storybook. */
export const Guide = ({ text }: { text: string }) => <Markdown>{withStorybookLinks(text)}</Markdown>

/** Links to files that Storybook doesn't have become text. */
const withStorybookLinks = (text: string) =>
  text.replaceAll(/\[([^\]]+)\]\((?:\.\.\/)?(?:docs\/)?([\w-]+)\.md(?:#[\w-]*)?\)/g, (_link, label, file) =>
    GUIDES[file] ? `[${label}](./?path=/docs/guides-${GUIDES[file]}--docs)` : label,
  )

/** Returns a chapter of a document, without its heading. */
export const chapterOf = (text: string, title: string): string =>
  text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0]?.trim() ?? ''
