import { randomUUID } from 'node:crypto'
import { open, readdir, readlink, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** Node's default permissions, which the process's umask restricts. */
const DEFAULT_MODE = 0o666

/**
 * Writes a file completely or not at all: writes a new file in the same folder and renames it. Waits until the disk has it. A symbolic link is kept, and its target
 * replaced or created.
 *
 * @param options.mode The file's permissions, such as 0o600 for its owner only. Default: what the umask allows.
 * @throws {NodeJS.ErrnoException} when the folder is missing or can't be written to.
 */
export async function writeFileAtomic(path: string, text: string, { mode = DEFAULT_MODE } = {}): Promise<void> {
  const target = await resolveLinks(path)
  const replacement = `${target}.${randomUUID()}.new`
  try {
    await writeFile(replacement, text, { flag: 'wx', mode, flush: true })
    await rename(replacement, target)
    await syncFolder(dirname(target))
  } catch (error) {
    await rm(replacement, { force: true })
    throw error
  }
}

/** Makes the names of a folder last. Not every system can open a folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => undefined)
  await folder?.sync().catch(() => {})
  await folder?.close()
}

/** Deletes the new files that processes which died left next to a file. No other process may be writing it. */
export async function removeAbandonedFiles(path: string): Promise<void> {
  const prefix = `${basename(path)}.`
  for (const name of await readdir(dirname(path))) {
    const isReplacement =
      name.startsWith(prefix) && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.new$/.test(name.slice(prefix.length))
    if (isReplacement) await rm(join(dirname(path), name), { force: true })
  }
}

/** Returns the path that symbolic links lead to, of a file that may not exist yet. */
export async function resolveLinks(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return resolve(path)
    const linked = await readlink(path).catch(() => undefined)
    if (linked === undefined) return resolve(path)
    const folder = await realpath(dirname(path))
    return resolveLinks(resolve(folder, linked))
  }
}
