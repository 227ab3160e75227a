import { readFileSync } from 'node:fs'

/** Returns the stylesheet in one piece: the files that `styles.css` imports, in its order. */
export const readStylesheet = () =>
  readFileSync('src/theme/styles.css', 'utf8').replaceAll(/@import "\.\/(.+)";\n/g, (_import, file) =>
    readFileSync(`src/theme/${file}`, 'utf8'),
  )
