import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFileAtomic } from '../../../src/local/node/writeFileAtomic.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poolgate-write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('replaces an older file and leaves no other file behind', async () => {
  const path = join(folder, 'poolgate.json')
  writeFileSync(path, 'older')
  await writeFileAtomic(path, 'new')
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['poolgate.json'])
})

test('writes the target of a symbolic link and keeps the link', async () => {
  const [target, link] = [join(folder, 'target.json'), join(folder, 'link.json')]
  writeFileSync(target, 'older')
  symlinkSync(target, link)
  await writeFileAtomic(link, 'new')
  expect(readFileSync(target, 'utf8')).toBe('new')
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
})

test('creates the target of a symbolic link, also of a relative one in a linked folder', async () => {
  const inner = join(folder, 'inner')
  mkdirSync(inner)
  symlinkSync('inner', join(folder, 'folder'))
  symlinkSync('../target.json', join(inner, 'link.json'))
  await writeFileAtomic(join(folder, 'folder', 'link.json'), 'new')
  expect(readFileSync(join(folder, 'target.json'), 'utf8')).toBe('new')
  expect(lstatSync(join(inner, 'link.json')).isSymbolicLink()).toBe(true)
})

test('a failed write changes nothing', async () => {
  await expect(writeFileAtomic(folder, 'new')).rejects.toMatchObject({ code: expect.any(String) })
  await expect(writeFileAtomic(join(folder, 'nowhere', 'file'), 'new')).rejects.toMatchObject({ code: 'ENOENT' })
  expect(readdirSync(folder)).toEqual([])
})
