import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FileStorage, openFileStorage } from '../../../src/local/node/fileStorage.ts'
import { emptyPool } from '../../../src/local/state/pool.ts'
import { createLocalPool } from '../../../src/local.ts'
import { administer, fault, signUp } from '../callPool.ts'

const userPoolId = 'us-east-1_LocalPool'
const savedPool = (secret = 1) => JSON.stringify(emptyPool(userPoolId, new Uint8Array([secret])))

let folder: string
let path: string
let failures: string[]
const opened: FileStorage[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poolgate-storage-'))
  path = join(folder, 'pool.json')
  failures = []
})
afterEach(() => {
  for (const storage of opened.splice(0)) storage.close()
  rmSync(folder, { recursive: true })
})

async function open(file = path): Promise<FileStorage> {
  const storage = await openFileStorage({ path: file, userPoolId, onFailure: (reason) => failures.push(reason) })
  opened.push(storage)
  return storage
}

describe('a file with a pool', () => {
  test('is loaded again, and only its owner may read it', async () => {
    const storage = await open()
    expect(await storage.load()).toBe(null)
    await storage.save(savedPool(1))
    await storage.save(savedPool(2))
    expect(await storage.load()).toBe(savedPool(2))
    expect(statSync(path).mode & 0o777).toBe(0o600)
    storage.close()
    expect(readdirSync(folder)).toEqual(['pool.json'])
    expect(await (await open()).load()).toBe(savedPool(2))
  })

  test.each([true, false])('may be a symbolic link, which is kept. Its target exists: %s', async (exists) => {
    const target = join(folder, 'target.json')
    if (exists) writeFileSync(target, savedPool(1))
    symlinkSync('target.json', path)
    await (await open()).save(savedPool(2))
    expect(readFileSync(target, 'utf8')).toBe(savedPool(2))
    expect(lstatSync(path).isSymbolicLink()).toBe(true)
  })

  test('keeps 20 sign-ups at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `user${index}`)
    const storage = await open()
    const pool = createLocalPool({ storage })
    await Promise.all(names.map((name) => signUp(pool, name)))
    storage.close()
    const { Users } = await administer(createLocalPool({ storage: await open() }), 'ListUsers')
    expect(Users.map(({ Username }: { Username: string }) => Username).toSorted()).toEqual(names.toSorted())
  })
})

describe('a file is refused with a reason, and unchanged, if it', () => {
  test.each([
    ['is empty', '', 'is empty'],
    ['has only spaces', ' \n', 'is empty'],
    ['is a text', '# Notes\n', "doesn't contain JSON"],
    ['is another JSON file', '{"name":"app","version":"1.0.0"}', "doesn't contain a local user pool"],
    ['is a list', '[]', "doesn't contain a local user pool"],
    ['is null', 'null', "doesn't contain a local user pool"],
    ['has an older version', '{"version":1,"userPoolId":"us-east-1_LocalPool"}', 'version 1, but'],
    ['has a newer version', '{"version":99,"userPoolId":"us-east-1_LocalPool"}', 'version 99, but'],
    ['is damaged', savedPool().replace('"users":[]', '"users":[{}]'), 'damaged'],
    ['was cut off', savedPool().slice(0, -20), "doesn't contain JSON"],
    [
      'has another pool',
      JSON.stringify(emptyPool('eu-west-1_Other', new Uint8Array())),
      'contains the user pool eu-west-1_Other, not us-east-1_LocalPool',
    ],
  ])('%s', async (_, text, reason) => {
    writeFileSync(path, text)
    await expect(open()).rejects.toThrow(reason)
    await expect(open()).rejects.toThrow(path)
    expect(readFileSync(path, 'utf8')).toBe(text)
    expect(readdirSync(folder)).toEqual(['pool.json'])
  })

  test('is a folder', async () => {
    await expect(open(folder)).rejects.toThrow(`${folder} isn't a file`)
    expect(readdirSync(folder)).toEqual([])
  })

  test('is in a missing folder, or in a file', async () => {
    const missing = join(folder, 'nowhere')
    await expect(open(join(missing, 'pool.json'))).rejects.toThrow(`The folder ${missing} doesn't exist`)
    writeFileSync(path, savedPool())
    await expect(open(join(path, 'inner.json'))).rejects.toThrow('ENOTDIR')
    expect(readdirSync(folder)).toEqual(['pool.json'])
  })

  test('is a link to itself', async () => {
    symlinkSync('pool.json', path)
    await expect(open()).rejects.toThrow('ELOOP')
  })

  // The superuser may write to every file.
  test.skipIf(process.getuid?.() === 0).each([0o000, 0o400, 0o200])('has the permissions %o', async (mode) => {
    writeFileSync(path, savedPool())
    chmodSync(path, mode)
    await expect(open()).rejects.toThrow('EACCES')
    expect(statSync(path).mode & 0o777).toBe(mode)
  })
})

describe('while a pool is served', () => {
  test('a file that cannot be written fails the call, with a reason that is reported once, and nothing acknowledged is lost', async () => {
    const pool = createLocalPool({ storage: await open() })
    await signUp(pool, 'ann')
    const before = readFileSync(path, 'utf8')
    rmSync(path)
    mkdirSync(path)
    for (const name of ['ben', 'cleo']) {
      await expect(signUp(pool, name)).rejects.toEqual(fault('InternalErrorException', 'Something went wrong'))
    }
    expect(failures).toEqual([`${path} isn't a file.`])
    rmSync(path, { recursive: true })
    writeFileSync(path, before)
    await signUp(pool, 'dora')
    expect(readFileSync(path, 'utf8')).toMatch(/"username":"ann".*"username":"dora"/s)
  })

  test('a missing folder fails the call with a reason', async () => {
    const inner = join(folder, 'inner')
    mkdirSync(inner)
    const storage = await open(join(inner, 'pool.json'))
    rmSync(inner, { recursive: true })
    await expect(storage.save(savedPool())).rejects.toThrow()
    await expect(storage.save(savedPool())).rejects.toThrow()
    expect(failures).toEqual([`The folder ${inner} doesn't exist.`])
  })

  test('a file that another program replaces by something else is never overwritten', async () => {
    const pool = createLocalPool({ storage: await open() })
    await signUp(pool, 'ann')
    writeFileSync(path, 'mine')
    await expect(signUp(pool, 'ben')).rejects.toThrow('Something went wrong')
    expect(readFileSync(path, 'utf8')).toBe('mine')
    expect(failures).toEqual([expect.stringContaining("doesn't contain JSON")])
  })
})

describe('a second process', () => {
  test('cannot open the file, also by a link, and the error names who uses it', async () => {
    await open()
    const link = join(folder, 'link.json')
    symlinkSync('pool.json', link)
    for (const file of [path, link]) {
      await expect(open(file)).rejects.toThrow(`${path} is in use by process ${process.pid}`)
    }
    opened[0]?.close()
    await open()
  })

  test('is not kept out by a process that has died', async () => {
    const other = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' })
    await once(other, 'exit')
    const { host } = await lockOf(open())
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: other.pid, host, processStart: null, token: 'other' }))
    await open()
    expect(readdirSync(folder)).toEqual(['pool.json.lock'])
  })

  test('is not kept out by a later process with the same id', async () => {
    const lock = await lockOf(open())
    writeFileSync(`${path}.lock`, JSON.stringify({ ...lock, pid: process.ppid, processStart: '1', token: 'other' }))
    if (lock.processStart === null) return
    await open()
  })

  test('is kept out by a running process and by another machine', async () => {
    const lock = await lockOf(open())
    for (const other of [{ pid: process.ppid, processStart: null }, { host: 'elsewhere' }]) {
      writeFileSync(`${path}.lock`, JSON.stringify({ ...lock, token: 'other', ...other }))
      await expect(open()).rejects.toThrow(/in use by process \d+.* delete .*pool\.json\.lock/)
    }
  })

  test('is kept out by a lock file that is being written, but not by one that stayed empty', async () => {
    writeFileSync(`${path}.lock`, '')
    await expect(open()).rejects.toThrow('pool.json.lock')
    utimesSync(`${path}.lock`, 1, 1)
    await open()
  })

  test('never deletes a lock file of another program', async () => {
    writeFileSync(`${path}.lock`, 'mine')
    await expect(open()).rejects.toThrow("isn't a lock of Poolgate")
    expect(readFileSync(`${path}.lock`, 'utf8')).toBe('mine')
  })

  test('that gets in because the lock file was deleted keeps the first one from writing', async () => {
    const first = await open()
    unlinkSync(`${path}.lock`)
    await first.save(savedPool(1))
    const lock = await lockOf(Promise.resolve())
    writeFileSync(`${path}.lock`, JSON.stringify({ ...lock, token: 'other' }))
    await expect(first.save(savedPool(2))).rejects.toThrow('is in use by process')
    expect(readFileSync(path, 'utf8')).toBe(savedPool(1))
  })

  test('one of many that start at once gets the file', async () => {
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: process.pid, host: (await lockOf(open())).host, token: 'old' }))
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => open()))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  /** Reads the lock file that an opened storage wrote, and closes the storages. */
  async function lockOf(opening: Promise<unknown>) {
    await opening
    const lock = JSON.parse(readFileSync(`${path}.lock`, 'utf8'))
    for (const storage of opened.splice(0)) storage.close()
    return lock
  }
})
