import { expect, test } from 'vitest'
import { apiReport } from './apiReport.ts'

// After an intended change: `npx vitest run --project package -u`, then review the diff.
test.each(['index', 'client', 'local', 'server', 'aws'])('the public types of %s equal its report', async (entry) => {
  await expect(apiReport(`dist/${entry}.d.ts`)).toMatchFileSnapshot(`./api/${entry}.txt`)
})
