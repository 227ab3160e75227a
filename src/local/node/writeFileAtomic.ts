import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, writeFile } from 'node:fs/promises'

/** Node's default permissions, which the process's umask restricts. */
const DEFAULT_MODE = 0o666

/**
 * Writes a file completely or not at all: writes a new file in the same folder and renames it. A symbolic link is kept, and its target
 * replaced.
 *
 * @param options.mode The file's permissions, such as 0o600 for its owner only. Default: what the umask allows.
 * @throws {NodeJS.ErrnoException} when the folder is missing or can't be written to.
 */
export async function writeFileAtomic(path: string, text: string, { mode = DEFAULT_MODE } = {}): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const replacement = `${target}.${randomUUID()}.new`
  try {
    await writeFile(replacement, text, { flag: 'wx', mode })
    await rename(replacement, target)
  } catch (error) {
    await rm(replacement, { force: true })
    throw error
  }
}
