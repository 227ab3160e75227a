import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, writeFile } from 'node:fs/promises'

/** What a file has by default; the process's umask narrows it. */
const DEFAULT_MODE = 0o666

/**
 * Writes a file completely or not at all: the text goes to a new file beside it, which then takes its place. A symbolic link stays
 * one, and its target is written.
 *
 * @param options.mode Permissions of the file, such as 0o600 for its owner alone. Default: what the umask allows.
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
