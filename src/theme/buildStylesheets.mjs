import { writeFileSync } from 'node:fs'
import { readStylesheet } from './readStylesheet.mjs'

const css = readStylesheet()

writeFileSync('dist/styles.css', css)
writeFileSync('dist/styles.layer.css', `@layer poolgate {\n${css}}\n`)

// TypeScript 6 and later want a declaration for each import, that of a stylesheet included.
for (const name of ['styles', 'styles.layer']) writeFileSync(`dist/${name}.css.d.ts`, 'export {}\n')
