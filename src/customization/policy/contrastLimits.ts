/** Below this, a text counts as invisible, and the kit's own colors stay. */
export const MIN_VISIBLE_CONTRAST = 1.5

/** The minimum for text to be readable (WCAG 2.2, 1.4.3). */
export const MIN_TEXT_CONTRAST = 4.5

/** The minimum for what marks a control, such as the border of a field (WCAG 2.2, 1.4.11). */
export const MIN_NON_TEXT_CONTRAST = 3

/** How much of the text color is mixed into the primary button on hover: `--pg-hover` in `theme/styles/controls.css`. */
export const HOVER_SHADE = 0.18
