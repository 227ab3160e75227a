import { readFileSync, writeFileSync } from 'node:fs'

const css = readFileSync('src/theme/styles.css', 'utf8')

writeFileSync('dist/styles.css', css)
writeFileSync('dist/styles.layer.css', `@layer poolgate {\n${css}}\n`)

// TypeScript 6 and later want a declaration for each import, that of a stylesheet included.
for (const name of ['styles', 'styles.layer']) writeFileSync(`dist/${name}.css.d.ts`, 'export {}\n')
