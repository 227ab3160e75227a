import type { Plugin } from 'vite'
import { componentDocs } from './componentDocs.ts'

const ID = 'virtual:component-docs'

/** Lets the preview import what the components' types and docstrings say. It is read once, when Storybook starts. */
export const componentDocsPlugin: Plugin = {
  name: 'component-docs',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(componentDocs())}` : undefined),
}
