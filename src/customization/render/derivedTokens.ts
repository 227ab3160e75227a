import type { ColorToken } from '../../theme/theme.ts'
import { imageLayers, leastContrast, READABLE, rgbOf, UNSEEN } from '../cssValues/contrast.ts'
import type { Rgb } from '../cssValues/rgb.ts'
import type { CleanDeclaration } from '../policy/cleanCustomization.ts'
import { CARD, type CustomizedAppearance } from './resolveAppearance.ts'

const INPUT = '.inputField-customizable'
const SUBMIT = '.submitButton-customizable'

/** The roundest that a box with more than one line may be, in pixels. */
const ROUNDEST = 16

/**
 * The `--pg-*` that follow from a sheet, so that what the hosted UI has no class for goes with it: links, choices, the second kind of
 * button, menus, rings of the focus. A colour follows only where what stands on it, or it on what is behind it, can be read.
 */
export function derivedTokens({ value, kit, backgrounds }: CustomizedAppearance): CleanDeclaration[] {
  const [card, field] = [backgrounds(CARD, 'surface'), backgrounds(INPUT, 'field')]
  const stands = (color: string | undefined, grounds: readonly (readonly Rgb[])[], least: number) => {
    const own = rgbOf(color)
    return own?.[3] === 1 && grounds.every((one) => leastContrast(own, one) >= least)
  }
  const carries = (color: string | undefined, texts: readonly ColorToken[]) =>
    stands(
      color,
      texts.map((text) => [kit(text)]),
      READABLE,
    )
  const surface = [value(CARD, 'background-color')].find((color) => carries(color, ['text', 'muted', 'error']))
  const tokens: [string, string | undefined][] = [
    [
      '--pg-accent',
      [value(SUBMIT, 'background-color'), ...stopsOf(value(SUBMIT, 'background-image'))].find((color) =>
        stands(color, [card, field], READABLE),
      ),
    ],
    ['--pg-surface', surface],
    ['--pg-line', surface && 'color-mix(in srgb, var(--pg-surface), var(--pg-text) 14%)'],
    ['--pg-field', [value(INPUT, 'background-color')].find((color) => carries(color, ['text', 'muted']))],
    ['--pg-border', [value(INPUT, 'border-top-color')].find((color) => stands(color, [card], UNSEEN))],
    ['--pg-radius', radiusOf(value(INPUT, 'border-top-left-radius'))],
  ]
  return tokens.flatMap(([name, found]): CleanDeclaration[] => (found === undefined ? [] : [[name, found]]))
}

const stopsOf = (image: string | undefined): string[] =>
  imageLayers(image)
    .flat()
    .map(([red, green, blue, alpha]) => `rgb(${[red, green, blue].map(Math.round).join(', ')}, ${alpha})`)

const radiusOf = (radius: string | undefined): string | undefined =>
  radius?.endsWith('px') ? `${Math.min(Number.parseFloat(radius), ROUNDEST)}px` : undefined
