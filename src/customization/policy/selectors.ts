import { BACKGROUND_LONGHANDS, CORNERS, SIDES } from '../cssValues/longhands.ts'

const MARGIN = SIDES.map((side) => `margin-${side}`)
const PADDING = SIDES.map((side) => `padding-${side}`)
const BORDER_COLOR = SIDES.map((side) => `border-${side}-color`)
const BORDER = [
  ...SIDES.map((side) => `border-${side}-width`),
  ...SIDES.map((side) => `border-${side}-style`),
  ...BORDER_COLOR,
]
const RADIUS = CORNERS.map((corner) => `border-${corner}-radius`)
const OUTLINE = ['outline-width', 'outline-style', 'outline-color']
const DESCRIPTION = ['padding-top', 'padding-bottom', 'display', 'font-size', 'color']
/** A gradient may need any longhand of `background`. */
const COLORS = ['color', ...BACKGROUND_LONGHANDS]

/**
 * The longhands that each selector of the hosted UI may set: those of docs/protocol.md §8.3 with its "also seen" column, gradients
 * for selectors with a background color, rounded corners for selectors with a box, and the color of links.
 */
const PROPERTIES = {
  '.logo-customizable': ['max-width', 'max-height', ...BACKGROUND_LONGHANDS],
  '.banner-customizable': [...PADDING, ...BACKGROUND_LONGHANDS, ...RADIUS],
  '.label-customizable': ['font-weight', 'color'],
  '.textDescription-customizable': DESCRIPTION,
  '.idpDescription-customizable': DESCRIPTION,
  '.legalText-customizable': ['color', 'font-size'],
  '.submitButton-customizable': [
    'font-size',
    'font-weight',
    ...MARGIN,
    'width',
    'height',
    'text-align',
    ...COLORS,
    ...RADIUS,
  ],
  '.submitButton-customizable:hover': COLORS,
  '.errorMessage-customizable': [
    ...MARGIN,
    ...PADDING,
    'font-size',
    'width',
    'box-sizing',
    ...BORDER,
    ...COLORS,
    ...RADIUS,
  ],
  '.inputField-customizable': ['width', 'height', 'text-align', ...BORDER, ...COLORS, ...RADIUS],
  '.inputField-customizable:focus': [...BORDER_COLOR, ...OUTLINE],
  '.idpButton-customizable': ['height', 'width', 'text-align', 'margin-bottom', ...BORDER_COLOR, ...COLORS, ...RADIUS],
  '.idpButton-customizable:hover': COLORS,
  '.socialButton-customizable': ['height', 'width', 'text-align', 'margin-bottom', ...PADDING, ...RADIUS],
  '.redirect-customizable': ['text-align', 'color'],
  '.passwordCheck-notValid-customizable': ['color'],
  '.passwordCheck-valid-customizable': ['color'],
  '.background-customizable': [...BACKGROUND_LONGHANDS, ...RADIUS],
} satisfies Record<string, readonly string[]>

/** A selector of the hosted UI: fifteen classes, three of them also with a state (docs/protocol.md §8.3). */
export type CustomizableSelector = keyof typeof PROPERTIES

/** Every selector that a customization may use. */
export const SELECTORS = Object.keys(PROPERTIES) as CustomizableSelector[]

const propertySets = new Map(
  Object.entries(PROPERTIES).map(([selector, properties]) => [selector, new Set<string>(properties)]),
)

/** Tells whether a decoded selector is one of {@link SELECTORS}, letter for letter. */
export const isCustomizable = (selector: string): selector is CustomizableSelector => propertySets.has(selector)

/** Returns the longhands that a selector may set. */
export const propertiesOf = (selector: CustomizableSelector): ReadonlySet<string> => propertySets.get(selector)!
