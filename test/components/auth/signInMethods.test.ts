import { describe, expect, test } from 'vitest'
import { placeMethods } from '../../../src/components/auth/signInMethods.ts'

const all = () => true
const none = () => false

describe('the methods of the first screen', () => {
  test('are by default the form, then the providers', () => {
    expect(placeMethods(undefined, all)).toEqual({ above: [], below: ['providers'], isFormShown: true })
  })

  test('are above or below the form, in their order', () => {
    const places = placeMethods(['companyEmail', 'form', 'providers'], all)
    expect(places).toEqual({ above: ['companyEmail'], below: ['providers'], isFormShown: true })
  })

  test('replace the form if it isn’t among them', () => {
    const places = placeMethods(['providers', 'companyEmail'], all)
    expect(places).toEqual({ above: ['providers', 'companyEmail'], below: [], isFormShown: false })
  })

  test('leave the form if none of them can be offered', () => {
    expect(placeMethods(['providers'], none)).toEqual({ above: [], below: [], isFormShown: true })
  })
})
