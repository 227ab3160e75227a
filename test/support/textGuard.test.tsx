import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { check, createTextGuard } from './guards.ts'

// Before the guard of the setup file, which would find the same.
afterEach(cleanup)

test('the guard for translated pages finds a text next to an element, and one that a component returns', () => {
  const Word = () => 'a word'
  render(
    <div className="pg-root">
      <p>
        Text <b>bold</b>
      </p>
      <p>
        <Word />
      </p>
    </div>,
  )
  expect(() => check(createTextGuard())).toThrow(/each text is all that its element contains/)
  expect(createTextGuard().takeFindings()).toEqual([
    expect.stringContaining('“Text ”'),
    expect.stringContaining('“a word”'),
  ])
})

test('it accepts a text that is all that its element contains, and texts of the host app', () => {
  render(
    <>
      <p>
        Host <b>app</b>
      </p>
      <p className="pg-root">
        <span>Text</span> <b>bold</b>
      </p>
    </>,
  )
  check(createTextGuard())
})
