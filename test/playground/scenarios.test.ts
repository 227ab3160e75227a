import { createLocalPool } from 'poolgate/local'
import { expect, test } from 'vitest'
import { scenarioOf, scenarios } from '../../playground/src/scenarios.ts'

test('every scenario has an id of its own, and is found by it', () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length)
  for (const scenario of scenarios) expect(scenarioOf(scenario.id)).toBe(scenario)
})

test('an unknown id is the first scenario', () => {
  expect(scenarioOf('nothing')).toBe(scenarios[0])
  expect(scenarioOf(null)).toBe(scenarios[0])
})

test('scenarios of a group are next to each other', () => {
  const groups = scenarios.map(({ group }) => group).filter((group, index, all) => group !== all[index - 1])
  expect(new Set(groups).size).toBe(groups.length)
})

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the pool of %s starts, and the forms get the settings that it has',
  async (_, { pool, provider }) => {
    await createLocalPool(pool).ready
    const { usernameAttributes, confirmBy, deviceConfiguration } = pool
    expect({ usernameAttributes, confirmBy, deviceConfiguration }).toEqual({
      usernameAttributes: provider.pool?.usernameAttributes,
      confirmBy: provider.pool?.confirmBy,
      deviceConfiguration: provider.pool?.deviceConfiguration,
    })
  },
)
