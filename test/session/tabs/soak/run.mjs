import { spawnSync } from 'node:child_process'

/** Runs the soak with many events. The printed seed repeats a run. */

const { SOAK_EVENTS = '1000', SOAK_SEED = String(Date.now() % 2 ** 31) } = process.env
console.log(`SOAK_SEED=${SOAK_SEED} SOAK_EVENTS=${SOAK_EVENTS} npm run soak repeats this run`)
const env = { ...process.env, SOAK_EVENTS, SOAK_SEED }
const { status } = spawnSync('npx vitest run --project unit test/session/tabs/soak', {
  shell: true,
  stdio: 'inherit',
  env,
})
process.exitCode = status ?? 1
