/** The sides of a box, in the order of shorthands. */
export const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** The corners of a box, in the order of `border-radius`. */
export const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const

const of = <Name extends string>(names: readonly Name[], write: (name: Name) => string) => names.map(write)

const margin = of(SIDES, (side) => `margin-${side}`)
const padding = of(SIDES, (side) => `padding-${side}`)
const borderColor = of(SIDES, (side) => `border-${side}-color`)
const border = [
  ...of(SIDES, (side) => `border-${side}-width`),
  ...of(SIDES, (side) => `border-${side}-style`),
  ...borderColor,
]
const radius = of(CORNERS, (corner) => `border-${corner}-radius`)
const outline = ['outline-width', 'outline-style', 'outline-color']

/** The longhands of `background`, all of which a gradient may need. */
export const BACKGROUND = [
  'background-color',
  'background-image',
  'background-position-x',
  'background-position-y',
  'background-size',
  'background-repeat',
  'background-attachment',
  'background-origin',
  'background-clip',
] as const

const description = ['padding-top', 'padding-bottom', 'display', 'font-size', 'color']
const colors = ['color', ...BACKGROUND]

/**
 * What each selector of the hosted UI may set, as longhands: docs/protocol.md 8.3 with its "also seen" column; gradients wherever there
 * is a background colour; rounded corners wherever there is a box.
 */
const PROPERTIES = {
  '.logo-customizable': ['max-width', 'max-height', ...BACKGROUND],
  '.banner-customizable': [...padding, ...BACKGROUND, ...radius],
  '.label-customizable': ['font-weight', 'color'],
  '.textDescription-customizable': description,
  '.idpDescription-customizable': description,
  '.legalText-customizable': ['color', 'font-size'],
  '.submitButton-customizable': [
    'font-size',
    'font-weight',
    ...margin,
    'width',
    'height',
    'text-align',
    ...colors,
    ...radius,
  ],
  '.submitButton-customizable:hover': colors,
  '.errorMessage-customizable': [
    ...margin,
    ...padding,
    'font-size',
    'width',
    'box-sizing',
    ...border,
    ...colors,
    ...radius,
  ],
  '.inputField-customizable': ['width', 'height', 'text-align', ...border, ...colors, ...radius],
  '.inputField-customizable:focus': [...borderColor, ...outline],
  '.idpButton-customizable': ['height', 'width', 'text-align', 'margin-bottom', ...borderColor, ...colors, ...radius],
  '.idpButton-customizable:hover': colors,
  '.socialButton-customizable': ['height', 'width', 'text-align', 'margin-bottom', ...padding, ...radius],
  '.redirect-customizable': ['text-align'],
  '.passwordCheck-notValid-customizable': ['color'],
  '.passwordCheck-valid-customizable': ['color'],
  '.background-customizable': [...BACKGROUND, ...radius],
} as const

/** A selector of the hosted UI: fifteen classes, three of them also with a state (docs/protocol.md 8.3). */
export type CustomizableSelector = keyof typeof PROPERTIES

/** Every selector that a customization may use. */
export const SELECTORS = Object.keys(PROPERTIES) as CustomizableSelector[]

const allowed = new Map(Object.entries(PROPERTIES).map(([selector, names]) => [selector, new Set<string>(names)]))

/** Whether a decoded selector is one of {@link SELECTORS}, letter for letter. */
export const isCustomizable = (selector: string): selector is CustomizableSelector => allowed.has(selector)

/** The longhands that a selector may set. */
export const propertiesOf = (selector: CustomizableSelector): ReadonlySet<string> => allowed.get(selector)!
