import type { OwnColorToken, Theme } from './theme.ts'

/** The kit's default theme: the values that `styles.css` sets. `danger` and `onDanger` follow from `error` and `surface`. */
export const defaultTheme = {
  accent: { light: '#2354d4', dark: '#8ab0ff' },
  onAccent: { light: '#ffffff', dark: '#0b1630' },
  surface: { light: '#ffffff', dark: '#171a21' },
  text: { light: '#15181e', dark: '#eceef2' },
  muted: { light: '#555d6b', dark: '#a6aebd' },
  border: { light: '#838b99', dark: '#737c8c' },
  line: { light: '#e2e5ea', dark: '#2b303a' },
  field: { light: '#ffffff', dark: '#0f1217' },
  error: { light: '#b3261e', dark: '#ff9d94' },
  success: { light: '#1a6b3a', dark: '#7ddba0' },
  radius: 8,
  cardRadius: 12,
  space: 8,
  font: 'system-ui, sans-serif',
} as const satisfies Theme & Record<OwnColorToken, { light: string; dark: string }>
