import { runnerImport } from 'vite'

/** Runs the walks against the pool that the environment names. Node 20 can't load TypeScript itself. */
const { module } = await runnerImport('/test/live/main.ts', { configFile: false, resolve: { tsconfigPaths: true } })
process.exitCode = await module.main(process.env)
