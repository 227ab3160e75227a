import { readFileSync, writeFileSync } from 'node:fs'

const css = readFileSync('src/theme/styles.css', 'utf8')

writeFileSync('dist/styles.css', css)
writeFileSync('dist/styles.layer.css', `@layer poolgate {\n${css}}\n`)
