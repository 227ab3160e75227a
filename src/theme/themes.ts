import type { Theme } from './theme.ts'

/** The appearance of Cognito's classic hosted UI, with an added dark scheme. */
export const classicTheme = {
  accent: { light: '#337ab7', dark: '#7fb8ea' },
  onAccent: { light: '#ffffff', dark: '#0a1d2e' },
  surface: { light: '#ffffff', dark: '#1b1e22' },
  text: { light: '#333333', dark: '#e6e6e6' },
  muted: { light: '#666666', dark: '#adb2b8' },
  border: { light: '#8c8c8c', dark: '#767d86' },
  line: { light: '#cccccc', dark: '#3a3f46' },
  field: { light: '#ffffff', dark: '#14171a' },
  error: { light: '#c33646', dark: '#ff9aa4' },
  success: { light: '#1b7a0e', dark: '#7fd973' },
  radius: 4,
  cardRadius: 6,
  space: 8,
  font: '"Helvetica Neue", Helvetica, Arial, sans-serif',
} as const satisfies Theme

/** Soft and round: plum on warm white, with generous spacing. */
export const bloomTheme = {
  accent: { light: '#8a2c77', dark: '#f0a6dc' },
  onAccent: { light: '#ffffff', dark: '#3a0a31' },
  surface: { light: '#fff7fb', dark: '#271824' },
  text: { light: '#34182e', dark: '#fbeef7' },
  muted: { light: '#70516a', dark: '#cdb0c5' },
  border: { light: '#a47d9b', dark: '#94708b' },
  line: { light: '#f2d9e9', dark: '#4a3044' },
  field: { light: '#ffffff', dark: '#1c0f19' },
  error: { light: '#b3203c', dark: '#ff9fae' },
  success: { light: '#23693f', dark: '#86dba6' },
  radius: 22,
  cardRadius: 28,
  space: 10,
  font: 'ui-rounded, "SF Pro Rounded", "Hiragino Maru Gothic ProN", Quicksand, Nunito, system-ui, sans-serif',
} as const satisfies Theme

/** Square and dense: serif text on a paper color, with ink blue for buttons and links. */
export const ledgerTheme = {
  accent: { light: '#24407c', dark: '#b4c8f5' },
  onAccent: { light: '#fffdf6', dark: '#14203b' },
  surface: { light: '#fffdf6', dark: '#1b1916' },
  text: { light: '#1a1a1a', dark: '#f4efe2' },
  muted: { light: '#5c574d', dark: '#b8b0a0' },
  border: { light: '#4a463e', dark: '#8f8879' },
  line: { light: '#d8d2c2', dark: '#3b372f' },
  field: { light: '#ffffff', dark: '#12100e' },
  error: { light: '#a3161e', dark: '#ff9a8f' },
  success: { light: '#2b5d2b', dark: '#9bd39b' },
  radius: 0,
  cardRadius: 0,
  space: 6,
  font: '"Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", Georgia, serif',
} as const satisfies Theme
