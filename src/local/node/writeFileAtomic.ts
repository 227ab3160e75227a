import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, writeFile } from 'node:fs/promises'

/**
 * Writes a file at once or not at all: beside it first, so that whatever fails leaves the old one whole. A link stays a link.
 *
 * @throws {NodeJS.ErrnoException} where the folder is missing or may not be written to.
 */
export async function writeFileAtomic(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const fresh = `${target}.${randomUUID()}.new`
  try {
    await writeFile(fresh, text, { flag: 'wx' })
    await rename(fresh, target)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
}
