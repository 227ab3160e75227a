import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { findProgram } from './findProgram.ts'

export interface Display {
  /** The value of the variable DISPLAY. */
  readonly name: string
  readonly close: () => void
}

const virtualScreen = findProgram('Xvfb')

/** Whether a browser with a window can start. */
export const hasDisplay = (): boolean => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || virtualScreen)

/** Returns the desktop's display, or starts one without a screen. */
export async function openDisplay(): Promise<Display> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (DISPLAY || WAYLAND_DISPLAY) return { name: DISPLAY ?? '', close() {} }
  if (!virtualScreen) throw new Error('Neither a display nor Xvfb was found')
  const server = spawn(virtualScreen, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = await once(server.stdio[3]!, 'data')
  return { name: `:${String(number).trim()}`, close: () => void server.kill() }
}
