import { writeFileSync } from 'node:fs'
import { readStylesheet } from './readStylesheet.mjs'

const stylesheets = {
  styles: readStylesheet('styles'),
  'styles.layer': `@layer poolgate {\n${readStylesheet('styles')}}\n`,
  'sign-in': readStylesheet('sign-in'),
}

for (const [name, css] of Object.entries(stylesheets)) {
  writeFileSync(`dist/${name}.css`, css)
  // TypeScript 6 and later want a declaration for each import, that of a stylesheet included.
  writeFileSync(`dist/${name}.css.d.ts`, 'export {}\n')
}
