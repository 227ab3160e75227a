/** A declaration from the table of the hosted UI (docs/protocol.md §8.3) and the computed style that it leads to. */
export type Row = readonly [selector: string, declaration: string, computed: Record<string, string>]

const sides = (property: (side: string) => string, values: readonly string[]) =>
  Object.fromEntries(['top', 'right', 'bottom', 'left'].map((side, index) => [property(side), values[index]!]))
const margins = (...values: string[]) => sides((side) => `margin-${side}`, values)
const paddings = (...values: string[]) => sides((side) => `padding-${side}`, values)
const borders = (what: string, value: string) => sides((side) => `border-${side}-${what}`, Array(4).fill(value))
const box = (width: string, style: string, color: string) => ({
  ...borders('width', width),
  ...borders('style', style),
  ...borders('color', color),
})

const descriptions = ['.textDescription-customizable', '.idpDescription-customizable'].flatMap((selector): Row[] => [
  [selector, 'padding-top: 10px', { 'padding-top': '10px' }],
  [selector, 'padding-bottom: 10px', { 'padding-bottom': '10px' }],
  [selector, 'display: block', { display: 'block' }],
  [selector, 'display: inline', { display: 'inline' }],
  [selector, 'font-size: 16px', { 'font-size': '16px' }],
  [selector, 'color: #333', { color: 'rgb(51, 51, 51)' }],
])

/** The AWS template, the documented properties without a default, and those of newer samples. */
export const documented: Row[] = [
  ['.logo-customizable', 'max-width: 60%', { 'max-width': '60%' }],
  ['.logo-customizable', 'max-height: 30%', { 'max-height': '30%' }],
  ['.logo-customizable', 'background-color: #eee', { 'background-color': 'rgb(238, 238, 238)' }],
  ['.banner-customizable', 'padding: 25px 0px 25px 0px', paddings('25px', '0px', '25px', '0px')],
  ['.banner-customizable', 'background-color: lightgray', { 'background-color': 'rgb(211, 211, 211)' }],
  ['.label-customizable', 'font-weight: 400', { 'font-weight': '400' }],
  ['.label-customizable', 'color: #123456', { color: 'rgb(18, 52, 86)' }],
  ...descriptions,
  ['.legalText-customizable', 'color: #747474', { color: 'rgb(116, 116, 116)' }],
  ['.legalText-customizable', 'font-size: 11px', { 'font-size': '11px' }],
  ['.submitButton-customizable', 'font-size: 14px', { 'font-size': '14px' }],
  ['.submitButton-customizable', 'font-size: 11px', { 'font-size': '11px' }],
  ['.submitButton-customizable', 'font-weight: bold', { 'font-weight': '700' }],
  ['.submitButton-customizable', 'font-weight: normal', { 'font-weight': '400' }],
  ['.submitButton-customizable', 'margin: 20px 0px 10px 0px', margins('20px', '0px', '10px', '0px')],
  ['.submitButton-customizable', 'margin: 20px -15px 10px -13px', margins('20px', '-15px', '10px', '-13px')],
  ['.submitButton-customizable', 'width: 100%', { width: '400px' }],
  ['.submitButton-customizable', 'width: 108%', { width: '432px' }],
  ['.submitButton-customizable', 'height: 40px', { height: '40px' }],
  ['.submitButton-customizable', 'text-align: center', { 'text-align': 'center' }],
  ['.submitButton-customizable', 'color: #fff', { color: 'rgb(255, 255, 255)' }],
  ['.submitButton-customizable', 'background-color: #337ab7', { 'background-color': 'rgb(51, 122, 183)' }],
  ['.submitButton-customizable:hover', 'color: #fff', { color: 'rgb(255, 255, 255)' }],
  ['.submitButton-customizable:hover', 'background-color: #286090', { 'background-color': 'rgb(40, 96, 144)' }],
  ['.errorMessage-customizable', 'margin: 1px 2px 3px 4px', margins('1px', '2px', '3px', '4px')],
  ['.errorMessage-customizable', 'padding: 5px', paddings('5px', '5px', '5px', '5px')],
  ['.errorMessage-customizable', 'font-size: 14px', { 'font-size': '14px' }],
  ['.errorMessage-customizable', 'width: 100%', { width: '400px' }],
  ['.errorMessage-customizable', 'background: #F5F5F5', { 'background-color': 'rgb(245, 245, 245)' }],
  ['.errorMessage-customizable', 'border: 2px solid #D64958', box('2px', 'solid', 'rgb(214, 73, 88)')],
  ['.errorMessage-customizable', 'color: #D64958', { color: 'rgb(214, 73, 88)' }],
  ['.errorMessage-customizable', 'box-sizing: border-box', { 'box-sizing': 'border-box' }],
  ['.inputField-customizable', 'width: 100%', { width: '400px' }],
  ['.inputField-customizable', 'height: 34px', { height: '34px' }],
  ['.inputField-customizable', 'color: #555', { color: 'rgb(85, 85, 85)' }],
  ['.inputField-customizable', 'background-color: #fff', { 'background-color': 'rgb(255, 255, 255)' }],
  ['.inputField-customizable', 'border: 1px solid #ccc', box('1px', 'solid', 'rgb(204, 204, 204)')],
  ['.inputField-customizable', 'border: none', borders('style', 'none')],
  ['.inputField-customizable', 'border-radius: 0px', { 'border-top-left-radius': '0px' }],
  ['.inputField-customizable:focus', 'border-color: #66afe9', borders('color', 'rgb(102, 175, 233)')],
  ['.inputField-customizable:focus', 'outline: 0', { 'outline-width': '0px' }],
  ['.inputField-customizable:focus', 'outline: 2px solid #66afe9', { 'outline-width': '2px' }],
  ['.idpButton-customizable', 'height: 40px', { height: '40px' }],
  ['.idpButton-customizable', 'width: 100%', { width: '400px' }],
  ['.idpButton-customizable', 'text-align: center', { 'text-align': 'center' }],
  ['.idpButton-customizable', 'text-align: right', { 'text-align': 'right' }],
  ['.idpButton-customizable', 'margin-bottom: 15px', { 'margin-bottom': '15px' }],
  ['.idpButton-customizable', 'color: #046', { color: 'rgb(0, 68, 102)' }],
  ['.idpButton-customizable', 'background-color: #5bc0de', { 'background-color': 'rgb(91, 192, 222)' }],
  ['.idpButton-customizable', 'border-color: #46b8da', borders('color', 'rgb(70, 184, 218)')],
  ['.idpButton-customizable:hover', 'color: #046', { color: 'rgb(0, 68, 102)' }],
  ['.idpButton-customizable:hover', 'background-color: #31b0d5', { 'background-color': 'rgb(49, 176, 213)' }],
  ['.socialButton-customizable', 'height: 40px', { height: '40px' }],
  ['.socialButton-customizable', 'text-align: left', { 'text-align': 'left' }],
  ['.socialButton-customizable', 'width: 100%', { width: '400px' }],
  ['.socialButton-customizable', 'margin-bottom: 15px', { 'margin-bottom': '15px' }],
  ['.socialButton-customizable', 'border-radius: 2px', { 'border-bottom-left-radius': '2px' }],
  ['.socialButton-customizable', 'padding: 1px', paddings('1px', '1px', '1px', '1px')],
  ['.redirect-customizable', 'text-align: center', { 'text-align': 'center' }],
  ['.passwordCheck-notValid-customizable', 'color: #DF3312', { color: 'rgb(223, 51, 18)' }],
  ['.passwordCheck-valid-customizable', 'color: #19BF00', { color: 'rgb(25, 191, 0)' }],
  ['.background-customizable', 'background-color: #fff', { 'background-color': 'rgb(255, 255, 255)' }],
]

const blue = ['blue', '#00f', '#00F', '#0000ff', '#0000ffff', 'rgb(0,0,255)', 'RGB(0 0 255)', 'rgb(0%, 0%, 100%)']
const alsoBlue = ['rgba(0, 0, 255, 1)', 'hsl(240, 100%, 50%)', 'hsl(240deg 100% 50%)', 'hsla(240,100%,50%,1)']
const asWritten = ['hwb(240 0% 0%)', 'hsl(0.6666667turn 100% 50%)', 'rgb(0 0 255 / 100%)']
const wide: [string, string][] = [
  ['lab(30% 40 -90)', 'lab(30 40 -90)'],
  ['lch(30 90 300)', 'lch(30 90 300)'],
  ['oklab(0.4 0.1 -0.2)', 'oklab(0.4 0.1 -0.2)'],
  ['oklch(40% 0.2 270)', 'oklch(0.4 0.2 270)'],
  ['oklch(0.4 0.2 270deg)', 'oklch(0.4 0.2 270)'],
  ['color(display-p3 0 0 0.8)', 'color(display-p3 0 0 0.8)'],
  ['color(srgb 0 0 0.8)', 'color(srgb 0 0 0.8)'],
]

/** Every notation of colors that stylesheets use. */
export const colors: Row[] = [
  ...[...blue, ...alsoBlue, ...asWritten].map((text): [string, string] => [text, 'rgb(0, 0, 255)']),
  ...wide,
].map(([text, computed]): Row => ['.label-customizable', `color: ${text}`, { color: computed }])

const image = (text: string, computed = text): Row => [
  '.banner-customizable',
  `background: ${text}`,
  { 'background-image': computed },
]

/** Gradients, shorthands, longhands and rounded corners as real stylesheets write them. */
export const forms: Row[] = [
  image('linear-gradient(red, blue)', 'linear-gradient(rgb(255, 0, 0), rgb(0, 0, 255))'),
  image(
    'linear-gradient(to right, #ff0000 0%, #0000ff 100%)',
    'linear-gradient(to right, rgb(255, 0, 0) 0%, rgb(0, 0, 255) 100%)',
  ),
  image('linear-gradient(135deg, red, 30%, blue)', 'linear-gradient(135deg, rgb(255, 0, 0), 30%, rgb(0, 0, 255))'),
  image('radial-gradient(circle at center, red, blue)', 'radial-gradient(circle, rgb(255, 0, 0), rgb(0, 0, 255))'),
  image('conic-gradient(from 90deg, red, blue)', 'conic-gradient(from 90deg, rgb(255, 0, 0), rgb(0, 0, 255))'),
  image(
    'repeating-linear-gradient(45deg, red 0px, blue 10px)',
    'repeating-linear-gradient(45deg, rgb(255, 0, 0) 0px, rgb(0, 0, 255) 10px)',
  ),
  [
    '.banner-customizable',
    'background: no-repeat linear-gradient(red, blue) 0 0 / cover',
    { 'background-size': 'cover' },
  ],
  ['.banner-customizable', 'background: #abc none', { 'background-color': 'rgb(170, 187, 204)' }],
  ['.banner-customizable', 'padding: 4px', paddings('4px', '4px', '4px', '4px')],
  ['.banner-customizable', 'padding: 4px 8px', paddings('4px', '8px', '4px', '8px')],
  ['.banner-customizable', 'padding: 4px 8px 2px', paddings('4px', '8px', '2px', '8px')],
  ['.banner-customizable', 'padding-left: 3pt', { 'padding-left': '4px' }],
  ['.banner-customizable', 'border-radius: 8px 4px', { 'border-top-right-radius': '4px' }],
  ['.banner-customizable', 'border-radius: 8px / 4px', { 'border-top-right-radius': '8px 4px' }],
  ['.banner-customizable', 'border-top-left-radius: 1em', { 'border-top-left-radius': '16px' }],
  ['.submitButton-customizable', 'margin: 0 auto', { 'margin-top': '0px' }],
  ['.submitButton-customizable', 'margin-top: 8px', { 'margin-top': '8px' }],
  ['.submitButton-customizable', 'color: white !important', { color: 'rgb(255, 255, 255)' }],
  ['.inputField-customizable', 'border: #ccc solid 2px', box('2px', 'solid', 'rgb(204, 204, 204)')],
  ['.inputField-customizable', 'border-width: 1px 2px; border-style: solid', { 'border-left-width': '2px' }],
  ['.inputField-customizable', 'border-bottom: 2px solid red', { 'border-bottom-color': 'rgb(255, 0, 0)' }],
  ['.inputField-customizable', 'border-style: dashed', borders('style', 'dashed')],
  [
    '.inputField-customizable',
    'border-color: #ccc #ddd; border-style: solid',
    { 'border-left-color': 'rgb(221, 221, 221)' },
  ],
]
