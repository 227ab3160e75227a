import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'vite'

/** Returns every module that a file may load, directly or not: our files by path, packages by name. */
export function moduleGraph(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file)
  for (const name of requests(file)) {
    if (!name.startsWith('.')) seen.add(name)
    else if (!seen.has(join(dirname(file), name))) moduleGraph(join(dirname(file), name), seen)
  }
  return seen
}

function requests(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  const { staticImports, staticExports, dynamicImports } = parseSync(file, code).module
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1)),
  ]
}
