import { expect, test } from 'vitest'
import { killRepeatedly } from '../../bench/localKills.mjs'

test('poolgate local loses nothing that it acknowledged when it is killed, and leaves no file behind', async () => {
  const { lost, strayFiles } = await killRepeatedly(2)
  expect([lost, strayFiles]).toEqual([[], []])
})
