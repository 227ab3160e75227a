import type { UICustomization } from '../wire/uiCustomization.ts'

/** The customization itself, or the whole response of GetUICustomization with it inside. */
export type UICustomizationResponse = UICustomization | { UICustomization?: UICustomization | undefined }

/** Returns the customization in a response; `{}` if it has none. @throws {TypeError} if it is malformed. */
export function unwrapCustomization(response: unknown): UICustomization {
  if (!isRecord(response)) throw new TypeError('A UI customization is an object.')
  const customization = 'UICustomization' in response ? (response.UICustomization ?? {}) : response
  if (!isRecord(customization)) throw new TypeError('A UI customization is an object.')
  for (const name of ['CSS', 'ImageUrl']) {
    const value = customization[name]
    if (value != null && typeof value !== 'string') throw new TypeError(`${name} is no text.`)
  }
  return customization
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
