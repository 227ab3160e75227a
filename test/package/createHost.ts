import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const DEPENDENCIES_WITH_PEERS = ['react-hook-form', 'qrcode.react']
/** The other dependencies of the kit. */
const DEPENDENCIES = [
  '@csstools/css-tokenizer',
  '@simplewebauthn/browser',
  'csstype',
  'jose',
  'libphonenumber-js',
  'oauth4webapi',
  'otpauth',
  '@noble/hashes',
]

export interface HostPackages {
  /** Packages of this repository to link. */
  link?: string[]
  /** Folders of packages to copy, by name. A linked package would find its peers in this repository, such as its React. */
  copy?: Record<string, string>
}

/** Creates the folder of a host app outside of this repository, with the packed kit installed, but none of its optional peers. */
export function createHost({ link = [], copy = {} }: HostPackages = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-host-'))
  const installed = (name: string) => join(folder, 'node_modules', name)
  mkdirSync(installed('poolgate'), { recursive: true })
  const tarball = run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder])
  run('tar', ['-xzf', join(folder, tarball.trim()), '-C', installed('poolgate'), '--strip-components=1'])

  for (const name of [...DEPENDENCIES, ...link]) {
    mkdirSync(dirname(installed(name)), { recursive: true })
    symlinkSync(resolve('node_modules', name), installed(name))
  }
  for (const name of DEPENDENCIES_WITH_PEERS) cpSync(`node_modules/${name}`, installed(name), { recursive: true })
  for (const [name, original] of Object.entries(copy)) cpSync(original, installed(name), { recursive: true })
  return {
    folder,
    /** Runs a script of this repository in the folder. */
    run: (script: string, ...args: string[]) => {
      const options = { cwd: folder, encoding: 'utf8' } as const
      const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(script), ...args], options)
      return { status, output: stdout + stderr }
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

function run(command: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`)
  return stdout
}
