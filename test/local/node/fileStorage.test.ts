import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileStorage } from '../../../src/local/node/fileStorage.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poolgate-storage-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a saved pool is loaded again, and only its owner may read the file', async () => {
  const path = join(folder, 'pool.json')
  const storage = fileStorage(path)
  await storage.save('first')
  await storage.save('second')
  expect(await storage.load()).toBe('second')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['pool.json'])
})

test('a symbolic link is kept when the pool is saved', async () => {
  const [target, link] = [join(folder, 'target.json'), join(folder, 'link.json')]
  await fileStorage(target).save('first')
  symlinkSync(target, link)
  await fileStorage(link).save('second')
  expect(readFileSync(target, 'utf8')).toBe('second')
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
})
