/** The sides of a box, in the order of shorthands. */
export const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** The corners of a box, in the order of `border-radius`. */
export const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const

/** The longhands of `background`. */
export const BACKGROUND_LONGHANDS = [
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
