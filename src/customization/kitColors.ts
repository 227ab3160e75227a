/** The colours of the kit's own look that tenants' colours meet, per scheme: the `--pg-*` of `theme/styles.css`. */
export const kitColors = {
  light: {
    text: '#15181e',
    muted: '#555d6b',
    accent: '#2354d4',
    onAccent: '#ffffff',
    surface: '#ffffff',
    field: '#ffffff',
    error: '#b3261e',
    success: '#1a6b3a',
  },
  dark: {
    text: '#eceef2',
    muted: '#a6aebd',
    accent: '#8ab0ff',
    onAccent: '#0b1630',
    surface: '#171a21',
    field: '#0f1217',
    error: '#ff9d94',
    success: '#7ddba0',
  },
} as const

/** Which of the two looks of the kit stands behind a customization. */
export type Scheme = keyof typeof kitColors

/** The name of one of the kit's colours. */
export type KitColor = keyof (typeof kitColors)['light']
