import type { Messages } from '../../messages/messages.ts'

/** What an attribute is called: `custom:cost_center` without words of its own is `Cost center`. */
export function attributeLabel(name: string, { attributes }: Messages): string {
  if (Object.hasOwn(attributes, name) && attributes[name]) return attributes[name]
  const words = name.replace(/^\w+:/, '').replace(/[_-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
