import { execSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { withPolicy } from './withPolicy.mjs'

/** Builds the hosted copy in `site/`: the playground, and Storybook in a folder of it. Any web server can serve it at any path. */

/** @param {string} command @param {Record<string, string>} [env] */
const run = (command, env) => execSync(command, { stdio: 'inherit', env: { ...process.env, ...env } })

run('npx vite build playground --mode site --outDir ../site --emptyOutDir')
run('npx storybook build --quiet --output-dir site/storybook', { STORYBOOK_PLAYGROUND: '../' })

for (const file of ['site/storybook/index.html', 'site/storybook/iframe.html']) {
  writeFileSync(file, withPolicy(readFileSync(file, 'utf8')))
}
