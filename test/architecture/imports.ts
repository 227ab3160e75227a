import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'vite'

/** Returns the modules that a source file imports: by static, dynamic and type-only imports, and re-exports. */
export function importsOf(file: string, code: string): string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, code).module
  const inTypes = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map(([, name]) => name!)
  return [
    ...new Set([
      ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
      ...dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1)),
      ...inTypes,
    ]),
  ]
}

/** Returns the modules that load together with a source file: by static imports and re-exports that are not of types only. */
export function loadedWith(file: string, code: string): string[] {
  const { staticImports, staticExports } = parseSync(file, code).module
  const isLoaded = (entries: { isType: boolean }[]) => !entries.length || entries.some(({ isType }) => !isType)
  return [
    ...staticImports.filter(({ entries }) => isLoaded(entries)).map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest && !isType ? moduleRequest.value : [])),
    ),
  ]
}

/** Returns every source file below a folder with its imports: files as paths from the project's root, packages by name. */
export function readImports(folder: string): Map<string, string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file))
  return new Map(
    files.map((file) => {
      const resolve = (name: string) => (name.startsWith('.') ? posix.join(dirname(file), name) : name)
      return [file, importsOf(file, readFileSync(file, 'utf8')).map(resolve)]
    }),
  )
}

/** Returns the cycles of a graph, one for each edge that closes a cycle, each as the list of its nodes in order. */
export function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const path: string[] = []
  const visit = (node: string) => {
    const start = path.indexOf(node)
    if (start >= 0) cycles.push([...path.slice(start), node])
    if (start >= 0 || done.has(node)) return
    path.push(node)
    for (const next of graph.get(node) ?? []) visit(next)
    path.pop()
    done.add(node)
  }
  for (const node of graph.keys()) visit(node)
  return cycles
}
