import { describe, expect, test } from 'vitest'
import { pretendedDelivery } from '../../src/flows/delivery.ts'
import { shownDestination } from '../../src/flows/shownDestination.ts'

const email = (destination: string) => ({ destination, via: 'email' }) as const
const sms = (destination: string) => ({ destination, via: 'sms' }) as const

describe('the typed address shows in place of the mask', () => {
  test.each([
    ['ann@example.com', email('a***@e***')],
    ['Ann@Example.com', email('a***@e***')],
    ['ann+test@mail.example.com', email('a***@m***')],
    ['ann@example.com', email('a***@e***.com')],
    ['+441234567890', sms('+********7890')],
  ])('%s', (username, sentTo) => {
    expect(shownDestination(username, sentTo)).toBe(username)
  })
})

describe('the mask shows', () => {
  test.each([
    ['if another address is behind it', 'ann@example.com', email('b***@e***')],
    ['if the domain is another one', 'ann@example.com', email('a***@o***')],
    ['if the code went to a phone', 'ann@example.com', sms('+********7890')],
    ['if the code went to an email address', '+441234567890', email('a***@e***')],
    ['if the number has other last digits', '+441234567891', sms('+********7890')],
    ['if the number has another length', '+4412345678907890', sms('+********7890')],
    ['if the user typed a name', 'ann', email('a***@e***')],
    ['if it has more stars than could be compared', `${'a'.repeat(100)}@example.com`, email(`${'*a'.repeat(20)}@x`)],
    ['if it contains what a pattern would', 'ann@example.com', email('(.*)@[e]***')],
  ])('%s', (_, username, sentTo) => {
    expect(shownDestination(username, sentTo)).toBe(sentTo.destination)
  })
})

test.each(['ann@example.com', '+441234567890', 'ann'])(
  'a username without an account shows the same text: %s',
  (username) => {
    const sentTo = pretendedDelivery(username)
    if (sentTo) expect(shownDestination(username, sentTo)).toBe(username)
    else expect(username).toBe('ann')
  },
)
