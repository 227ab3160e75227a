import type { StartMessages } from '../../messages/messages.ts'

/** Returns the label of an attribute. Without one in the messages, `custom:cost_center` becomes `Cost center`. */
export function attributeLabel(name: string, { attributes }: StartMessages): string {
  if (Object.hasOwn(attributes, name) && attributes[name]) return attributes[name]
  const words = name.replace(/^\w+:/, '').replace(/[_-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1) || name
}
