import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { type CodeBlock, codeBlocksIn, pages, toModule } from './codeBlocks.ts'

const ID = 'virtual:code-blocks'

/** Blocks are no files, so what they import is resolved as for this one: to the sources, by the paths of tsconfig.json. */
const IMPORTER = resolve('test/docs/codeBlocks.test.tsx')

/** Blocks for test runners, which can't run inside a test, for servers with the AWS SDK, and those that import another file. */
const NOT_LOADED = /from '(vitest|vitest\/config|@jest\/globals|playwright\/test|storybook\/test|poolgate\/aws|\.\/.*)'/

/** Makes the blocks of README and docs modules, by page and line, so that a test can run them in Chromium. */
export function codeBlockModules(): Plugin {
  const blocks = new Map(
    pages
      .flatMap((page) => codeBlocksIn(page))
      .filter(isLoaded)
      .map((block) => [`${block.page}:${block.line}`, block]),
  )
  const blockOf = new Map([...blocks.values()].map((block) => [pathOf(block), block]))
  const imports = [...blocks].map(([name, block]) => `'${name}': () => import('${pathOf(block)}')`)
  return {
    name: 'code-blocks',
    enforce: 'pre',
    resolveId(id, importer = '') {
      if (id === ID) return `\0${ID}`
      if (blockOf.has(id)) return id
      return blockOf.has(importer) ? this.resolve(id, IMPORTER, { skipSelf: true }) : undefined
    },
    load(id) {
      if (id === `\0${ID}`) return `export default { ${imports.join(', ')} }`
      const block = blockOf.get(id)
      return block && toModule(block)
    },
  }
}

const isLoaded = ({ language, code, assumes, notCompiled }: CodeBlock) =>
  /^tsx?$/.test(language) && !assumes && !notCompiled && !NOT_LOADED.test(code)

const pathOf = ({ page, line, language }: CodeBlock) => resolve(`${page}.${line}.${language}`)
