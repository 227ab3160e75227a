import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { PoolFormatError, parsePool } from '../state/parsePool.ts'
import { CommandError } from './commandError.ts'
import { writeFileAtomic } from './writeFileAtomic.ts'

/** The file contains signing keys, so only its owner may access it. */
const OWNER_ONLY = 0o600

/** A file that contains one pool and nothing else. */
export interface PoolFile {
  /** Returns its text, or `null` if there is no file. @throws {CommandError} if it can't be read, or contains anything else. */
  readonly read: () => Promise<string | null>
  /** @throws {CommandError} if it can't be written. It is unchanged then. */
  readonly write: (text: string) => Promise<void>
}

/** Reads and writes the file of the pool with this id. Reads it again only if it has changed. */
export function createPoolFile(path: string, userPoolId: string): PoolFile {
  let known = { version: '', text: '' }

  return {
    read: async () => {
      const version = await fileVersion(path)
      if (version === null) return null
      if (version !== known.version) known = { version, text: await readPoolText(path, userPoolId) }
      return known.text
    },
    write: async (text) => {
      await writeFileAtomic(path, text, { mode: OWNER_ONLY }).catch((error) => {
        throw new CommandError(`Can't write ${path} (${codeOf(error)}).`)
      })
      known = { version: (await fileVersion(path)) ?? '', text }
    },
  }
}

/** Returns a text that differs after each change of a file, or `null` if there is no file. */
async function fileVersion(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeMs } = await stat(path)
    return `${ino} ${size} ${mtimeMs}`
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new CommandError(`Can't read ${path} (${codeOf(error)}).`)
  }
}

async function readPoolText(path: string, userPoolId: string): Promise<string> {
  const text = await readRegularFile(path)
  try {
    parsePool(text, userPoolId)
    return text
  } catch (error) {
    if (!(error instanceof PoolFormatError)) throw error
    throw new CommandError(`${path} ${error.message}. It is unchanged. Choose another file, or delete it.`)
  }
}

async function readRegularFile(path: string): Promise<string> {
  // Opening a named pipe would wait for its writer.
  if (!(await stat(path)).isFile()) throw new CommandError(`${path} isn't a file.`)
  try {
    await access(path, constants.R_OK | constants.W_OK)
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new CommandError(`Can't read and write ${path} (${codeOf(error)}).`)
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown error'
