import { fromDisplayP3, fromHsl, fromHwb, fromLab, fromLinear, fromOklab } from './rgb.ts'

/** Three channels of a color. */
export type Channels = readonly [number, number, number]

/** The notation of one channel. */
export interface Channel {
  /** The number that 100% equals. */
  percentOf: number
  range?: readonly [min: number, max: number]
  /** Whether the channel is an angle, in degrees. */
  isHue?: true
}

/** The notation of a color function, and its conversion to sRGB. */
export interface ColorNotation {
  channels: readonly [Channel, Channel, Channel]
  /** Whether every color is in sRGB, so that it can be written as `rgb()`. */
  isSrgb: boolean
  /** Returns red, green and blue from 0 to 255. */
  toRgb: (channels: Channels) => Channels
}

/** From 0 to 1: alpha, and the channels of `color()`. */
export const FRACTION: Channel = { percentOf: 1, range: [0, 1] }
const BYTE: Channel = { percentOf: 255, range: [0, 255] }
/** Saturation, lightness, whiteness: a percentage, or the same number without the sign. */
const PERCENTAGE: Channel = { percentOf: 100, range: [0, 100] }
const HUE: Channel = { percentOf: Number.NaN, isHue: true }
const LAB_AXIS: Channel = { percentOf: 125, range: [-200, 200] }
const LCH_CHROMA: Channel = { percentOf: 150, range: [0, 200] }
const OKLAB_AXIS: Channel = { percentOf: 0.4, range: [-1, 1] }
const OKLCH_CHROMA: Channel = { percentOf: 0.4, range: [0, 1] }

/** Turns chroma and hue into the two axes of Lab or Oklab. */
function fromPolar([lightness, chroma, hue]: Channels): Channels {
  const radians = (hue * Math.PI) / 180
  return [lightness, chroma * Math.cos(radians), chroma * Math.sin(radians)]
}

const RGB: ColorNotation = { channels: [BYTE, BYTE, BYTE], isSrgb: true, toRgb: (channels) => channels }

const HSL: ColorNotation = {
  channels: [HUE, PERCENTAGE, PERCENTAGE],
  isSrgb: true,
  toRgb: ([hue, saturation, lightness]) => fromHsl([hue, saturation / 100, lightness / 100]),
}

const HWB: ColorNotation = {
  channels: [HUE, PERCENTAGE, PERCENTAGE],
  isSrgb: true,
  toRgb: ([hue, white, black]) => fromHwb([hue, white / 100, black / 100]),
}

const LAB: ColorNotation = { channels: [PERCENTAGE, LAB_AXIS, LAB_AXIS], isSrgb: false, toRgb: fromLab }

const LCH: ColorNotation = {
  channels: [PERCENTAGE, LCH_CHROMA, HUE],
  isSrgb: false,
  toRgb: (channels) => fromLab(fromPolar(channels)),
}

const OKLAB: ColorNotation = { channels: [FRACTION, OKLAB_AXIS, OKLAB_AXIS], isSrgb: false, toRgb: fromOklab }

const OKLCH: ColorNotation = {
  channels: [FRACTION, OKLCH_CHROMA, HUE],
  isSrgb: false,
  toRgb: (channels) => fromOklab(fromPolar(channels)),
}

/** The color functions of CSS Color 4 besides `color()`. */
export const COLOR_FUNCTIONS: ReadonlyMap<string, ColorNotation> = new Map([
  ['rgb', RGB],
  ['rgba', RGB],
  ['hsl', HSL],
  ['hsla', HSL],
  ['hwb', HWB],
  ['lab', LAB],
  ['lch', LCH],
  ['oklab', OKLAB],
  ['oklch', OKLCH],
])

/** A color space of `color()`. Its colors keep their notation, even in `srgb`. */
const colorSpace = (toRgb: ColorNotation['toRgb']): ColorNotation => ({
  channels: [FRACTION, FRACTION, FRACTION],
  isSrgb: false,
  toRgb,
})

/** The color spaces that `color()` may name. */
export const COLOR_SPACES: ReadonlyMap<string, ColorNotation> = new Map([
  ['srgb', colorSpace(([red, green, blue]) => [255 * red, 255 * green, 255 * blue])],
  ['srgb-linear', colorSpace(fromLinear)],
  ['display-p3', colorSpace(fromDisplayP3)],
])
