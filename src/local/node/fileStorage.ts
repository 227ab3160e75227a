import { dirname } from 'node:path'
import type { JournalStorage } from '../state/savedPools.ts'
import { CommandError } from './commandError.ts'
import { lockFile } from './fileLock.ts'
import { createPoolFile } from './poolFile.ts'
import { removeAbandonedFiles, resolveLinks } from './writeFileAtomic.ts'

/** Options of {@link openFileStorage}. */
export interface FileStorageOptions {
  path: string
  /** The first pool of the file, which no file is without. */
  userPoolId: string
  /** Receives the reason of a failure after the start: each reason once, until a save succeeds. */
  onFailure: (reason: string) => void
}

/** A storage in a file that no other process uses. */
export interface FileStorage extends JournalStorage {
  /** Lets other processes use the file. Synchronous, so that it works while the process exits. */
  readonly close: () => void
}

/**
 * Opens the file that pools are stored in. A crash while saving loses nothing that was saved before, and a file that doesn't contain the
 * first pool is never overwritten.
 *
 * @throws {CommandError} if the file can't be used, or another process uses it. It is unchanged then.
 */
export async function openFileStorage({ path, userPoolId, onFailure }: FileStorageOptions): Promise<FileStorage> {
  const target = await resolveLinks(path)
  const file = createPoolFile(target, userPoolId)
  await file.read()
  const lock = await explainFolder(target, () => lockFile(target))
  const close = () => lock.release()
  try {
    // Another process may have written to the file before this one got the lock.
    await file.repair(await file.read())
    await removeAbandonedFiles(target)
  } catch (error) {
    close()
    throw error
  }
  const reported = new Set<string>()

  const reportFailure = (error: Error): never => {
    if (!reported.has(error.message)) onFailure(error.message)
    reported.add(error.message)
    throw error
  }
  /** Several pools use the file, so what they do takes turns. */
  let lastTurn: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(action: () => Result | Promise<Result>): Promise<Result> => {
    const turn = lastTurn.then(action)
    lastTurn = turn.catch(() => {})
    return turn.catch(reportFailure)
  }
  const write = (action: () => void | Promise<void>) =>
    inTurn(async () => {
      await explainFolder(target, lock.requireHeld)
      await action()
      reported.clear()
    })
  return {
    load: () =>
      inTurn(async () => {
        const text = await file.read()
        if (text === null) return null
        await explainFolder(target, lock.requireHeld)
        await file.repair(text)
        return text
      }),
    save: (text) => write(() => file.write(text)),
    append: (entry) =>
      write(async () => {
        file.append(entry)
        await file.shorten().catch(() => {})
      }),
    isChanged: () => inTurn(file.isChanged),
    close,
  }
}

/** Turns an error of the file system into a reason: the lock is the first file that is created in the folder. */
async function explainFolder<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action()
  } catch (error) {
    if (error instanceof CommandError) throw error
    const { code } = error as NodeJS.ErrnoException
    const folder = dirname(path)
    throw new CommandError(
      code === 'ENOENT' ? `The folder ${folder} doesn't exist.` : `Can't write to the folder ${folder} (${code}).`,
    )
  }
}
