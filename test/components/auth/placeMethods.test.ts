import { describe, expect, test } from 'vitest'
import { placeMethods } from '../../../src/components/auth/placeMethods.ts'

describe('the methods of the first screen', () => {
  test('are by default the form, then the providers', () => {
    expect(placeMethods(undefined, true)).toEqual({ above: [], below: ['providers'], hasForm: true })
  })

  test('are above or below the form, in their order', () => {
    const places = placeMethods(['companyEmail', 'form', 'providers'], true)
    expect(places).toEqual({ above: ['companyEmail'], below: ['providers'], hasForm: true })
  })

  test('are all above if there is no form', () => {
    const places = placeMethods(['providers', 'companyEmail'], true)
    expect(places).toEqual({ above: ['providers', 'companyEmail'], below: [], hasForm: false })
  })

  test('have no buttons for a pool without providers', () => {
    expect(placeMethods(undefined, false)).toEqual({ above: [], below: [], hasForm: true })
  })
})
