/** A color of sRGB: red, green and blue from 0 to 255, alpha from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number, alpha: number]

type Triple = readonly [number, number, number]

const multiply = (rows: readonly Triple[], [x, y, z]: Triple): Triple =>
  rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple

/** Turns a channel that is proportional to light into one of sRGB, both from 0 to 1 (CSS Color 4, section 10.2). */
function toGamma(linear: number): number {
  const size = Math.abs(linear)
  return size <= 0.0031308 ? 12.92 * linear : Math.sign(linear) * (1.055 * size ** (1 / 2.4) - 0.055)
}

/** Reverses {@link toGamma}. */
export const linearize = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

/** Converts linear sRGB. Clamps what an sRGB screen cannot show. */
export const fromLinear = (linear: Triple): Triple =>
  linear.map((channel) => 255 * Math.min(1, Math.max(0, toGamma(channel)))) as unknown as Triple

/** Converts HSL: hue in degrees, saturation and lightness from 0 to 1 (CSS Color 4, section 7.1). */
export function fromHsl([hue, saturation, lightness]: Triple): Triple {
  const amplitude = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const k = (((offset + hue / 30) % 12) + 12) % 12
    return 255 * (lightness - amplitude * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}

/** Converts HWB: hue in degrees, whiteness and blackness from 0 to 1 (CSS Color 4, section 8.1). */
export function fromHwb([hue, white, black]: Triple): Triple {
  const sum = white + black
  if (sum >= 1) {
    const gray = (255 * white) / sum
    return [gray, gray, gray]
  }
  return fromHsl([hue, 1, 0.5]).map((channel) => channel * (1 - sum) + 255 * white) as unknown as Triple
}

/** Converts Oklab: lightness from 0 to 1, a and b about ±0.4 (CSS Color 4, section 9.3; matrices as there). */
export function fromOklab([lightness, a, b]: Triple): Triple {
  const cones = multiply(
    [
      [1, 0.3963377774, 0.2158037573],
      [1, -0.1055613458, -0.0638541728],
      [1, -0.0894841775, -1.291485548],
    ],
    [lightness, a, b],
  ).map((cone) => cone ** 3) as unknown as Triple
  return fromLinear(
    multiply(
      [
        [4.0767416621, -3.3077115913, 0.2309699292],
        [-1.2684380046, 2.6097574011, -0.3413193965],
        [-0.0041960863, -0.7034186147, 1.707614701],
      ],
      cones,
    ),
  )
}

/** Converts CIE Lab with the D50 white point: lightness from 0 to 100, a and b about ±125 (CSS Color 4, section 9.2). */
export function fromLab([lightness, a, b]: Triple): Triple {
  const y = (lightness + 16) / 116
  const cube = (f: number) => (f ** 3 > 216 / 24389 ? f ** 3 : (116 * f - 16) / (24389 / 27))
  const xyz: Triple = [0.9642956764 * cube(y + a / 500), cube(y), 0.8251046025 * cube(y - b / 200)]
  return fromLinear(
    multiply(
      [
        [3.1341358529, -1.6173863322, -0.4906619286],
        [-0.978795503, 1.9162543774, 0.0334427309],
        [0.0719576751, -0.228978789, 1.405386058],
      ],
      xyz,
    ),
  )
}

/** Converts Display P3: channels from 0 to 1 (CSS Color 4, section 10.4). */
export function fromDisplayP3(values: Triple): Triple {
  const linear = values.map(linearize) as unknown as Triple
  return fromLinear(
    multiply(
      [
        [1.2249401763, -0.2249401763, 0],
        [-0.0420569547, 1.0420569547, 0],
        [-0.0196375546, -0.0786360456, 1.0982736002],
      ],
      linear,
    ),
  )
}
