import { readFileSync } from 'node:fs'

/**
 * Returns a stylesheet in one piece: the files that it imports, in its order.
 *
 * @param {'styles' | 'sign-in'} [name]
 */
export const readStylesheet = (name = 'styles') =>
  readFileSync(`src/theme/${name}.css`, 'utf8').replaceAll(/@import "\.\/(.+)";\n/g, (_import, file) =>
    readFileSync(`src/theme/${file}`, 'utf8'),
  )
