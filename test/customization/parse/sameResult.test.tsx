import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCustomization } from '../../../src/customization/parse/parseCustomization.ts'
import { sanitizeCustomization } from '../../../src/customization/parse/sanitizeCustomization.ts'
import { propertiesOf, SELECTORS } from '../../../src/customization/policy/selectors.ts'
import { attacks } from '../attacks.ts'
import { hostile } from '../hostileSheets.ts'
import { colors, documented, forms } from '../table.ts'

const label = (declarations: string) => `.label-customizable { ${declarations} }`
const banner = (declarations: string) => `.banner-customizable { ${declarations} }`
const dark = '.label-customizable: color: rgb(34, 34, 34)'
const red = 'color: rgb(255, 0, 0)'

/** Stylesheets, each with the declarations that apply. */
const table: [css: string, applied: string[]][] = [
  [`\ufeff${label('color: #222')}`, [dark]],
  [`p {} \ufeff${label('color: #222')}`, []],
  [label('color:\u00a0#222'), []],
  [label('color:\ufeff#222'), []],
  [label('\ufeffcolor: #222'), []],
  ['.submit/**/Button-customizable { color: #222 }', []],
  ['.label-customizable/**/ { color: #222 }', [dark]],
  ['/* a */ .x, /* b */ .label-customizable /* c */ { color: #222 }', [dark]],
  ['./**/label-customizable { color: #222 }', []],
  ['.submitButton-customizable/**/:hover { color: #fff }', []],
  ['.submitButton-customizable:HOVER { color: #fff }', ['.submitButton-customizable:hover: color: rgb(255, 255, 255)']],
  ['*.label-customizable { color: #222 }', []],
  ['*|*.label-customizable { color: #222 }', []],
  ['|*.label-customizable { color: #222 }', []],
  ['*|*.x, .label-customizable { color: #222 }', []],
  ['@namespace url(x); .label-customizable { color: #222 }', [dark]],
  ['.x, .label-customizable { color: #222 }', [dark]],
  ['.x:hover > p[a="b,c"], .label-customizable { color: #222 }', [dark]],
  ['.label-customizable, { color: #222 }', []],
  ['.label-customizable, ::{} { color: #222 }', []],
  ['.label-customizable, 1x { color: #222 }', []],
  ['.\\6cabel-customizable { color: #222 }', []],
  ['.label-customizable\\0 { color: #222 }', []],
  ['.label-customizable\u0000 { color: #222 }', []],
  [label('color: #222; color: url(x)'), [dark]],
  [label('color: #222; color: var(--x)'), [dark]],
  [label('color: #222; color: rgb(1 2)'), [dark]],
  [label('color: #222 !important; color: red'), [dark]],
  [label('color: #222 ! /**/ IMPORTANT; color: red'), [dark]],
  [label('color: #222 !important; color: red !important'), [`.label-customizable: ${red}`]],
  [label('color: #222; color: red !important!'), [dark]],
  [label('c\\6flor: #222'), []],
  [label('color: r\\65 d'), []],
  [label('color: re/**/d'), []],
  [label('color: #/**/222'), []],
  [label('color: rgb/**/(1 2 3)'), []],
  [label('color/**/:/**/#222/**/'), [dark]],
  [label('color: #222red'), []],
  [label('font-weight: 400px'), []],
  [label('font-weight: 4e2'), ['.label-customizable: font-weight: 400']],
  [label('font-weight: 1e999'), []],
  [label('{ color: red } color: #222'), []],
  [label('color: #222; @x; font-weight: 700'), [dark, '.label-customizable: font-weight: 700']],
  [label('color: #222; & p { } font-weight: 700'), [dark]],
  [label('all: initial; color: #222'), [dark]],
  ['.label-customizable { color: #222', [dark]],
  ['.label-customizable { color: #222; font-weight: "', [dark]],
  ['.label-customizable { color: rgb(1, 2, 3', []],
  ['.label-customizable { color: #222 /* open', [dark]],
  [`.label-customizable { x: "}\n; color: #222 }`, [dark]],
  [`.label-customizable { x: url(}';{) ; color: #222 }`, [dark]],
  [`} ${label('color: #222')}`, []],
  [`<!-- ${label('color: #222')} -->`, [dark]],
  [
    banner('padding: 1e999px'),
    ['top', 'right', 'bottom', 'left'].map(
      (side) => `.banner-customizable: padding-${side}: ${/top|bottom/.test(side) ? 64 : 32}px`,
    ),
  ],
  [label('<!-- color: #222; font-weight: 700'), ['.label-customizable: font-weight: 700']],
  [banner('padding-top: 1e-999px'), ['.banner-customizable: padding-top: 0px']],
  [banner('padding-top: -1px'), []],
  [banner('padding: 4px -4px'), []],
  [banner('padding-top: 10px20'), []],
  [banner('background-size: -1px'), []],
  [banner('background-position: initial left'), []],
  [banner('background: #222 0 0 /'), []],
  [
    banner('background: linear-gradient(#123,#456), #234'),
    [
      '.banner-customizable: background-color: rgb(34, 51, 68)',
      '.banner-customizable: background-image: linear-gradient(rgb(17, 34, 51), rgb(68, 85, 102)), none',
      ...['position-x', 'position-y', 'size', 'repeat', 'attachment', 'origin', 'clip'].map(
        (name) => `.banner-customizable: background-${name}: initial`,
      ),
    ],
  ],
  [
    banner('background: url(a.png), #234 no-repeat'),
    [
      '.banner-customizable: background-color: rgb(34, 51, 68)',
      '.banner-customizable: background-repeat: repeat, no-repeat',
    ],
  ],
]

const appliedBy = (clean: typeof parseCustomization, css: string) =>
  clean(css).rules.flatMap(({ selector, declarations }) =>
    declarations.map(([property, value]) => `${selector}: ${property}: ${value}`),
  )

test.each(table)('browser and server apply the same of %j', (css, applied) => {
  expect(appliedBy(sanitizeCustomization, css).sort()).toEqual([...applied].sort())
  expect(parseCustomization(css)).toEqual(sanitizeCustomization(css))
})

const words = [
  ...[
    '#123',
    '#12345',
    'red',
    'currentcolor',
    'transparent',
    'initial',
    'inherit',
    'none',
    'auto',
    'solid',
    'hidden',
    'thin',
  ],
  ...[
    'rgb(1 2 3)',
    'rgb(1,2,3)',
    'rgb(1, 2 3)',
    'hsl(1,2%,3%)',
    'hsl(1 2 3)',
    'hwb(1 2% 3%)',
    'lab(1 2 3/50%)',
    'color(srgb 1 0 0)',
  ],
  ...[
    'rgb(none 1 2)',
    'rgb(1e999 0 0)',
    'rgb(1deg 2 3)',
    'lch(1 2 0.5turn)',
    'oklch(40% .2 270deg)',
    'oklab(1% 2% 3%)',
  ],
  ...[
    'linear-gradient(red, blue)',
    'linear-gradient(red)',
    'linear-gradient(to top left, red 1px 2px, 3%, blue)',
    'radial-gradient(red,blue)',
  ],
  ...[
    'conic-gradient(from 0, red, blue 1turn)',
    '-webkit-linear-gradient(top, red, blue)',
    'linear-gradient(0, red, blue)',
  ],
  ...[
    'url(x)',
    'url("x")',
    'image-set("x" 1x)',
    'var(--x)',
    'calc(1px)',
    '"x"',
    'local',
    'fixed',
    'scroll',
    'padding-box',
    'content-box',
    'text',
  ],
  ...[
    'left',
    'center',
    'top',
    'no-repeat',
    'repeat-x',
    'space',
    'cover',
    '/',
    ',',
    'bold',
    'bolder',
    'medium',
    'smaller',
    'justify',
    'block',
  ],
  ...[
    '0',
    '-0',
    '1',
    '-1px',
    '1px',
    '1e999px',
    '-1e999px',
    '1e-999px',
    '.5em',
    '+2PT',
    '1e3px',
    '50%',
    '-5%',
    '1vw',
    '400',
    '450.55555555',
    '1px2',
  ],
  ...[
    '\\31 px',
    '!important',
    '\u00a0',
    '\ufeff',
    '/**/',
    '\u0000',
    '\ud800',
    '*',
    '-',
    '--',
    '#',
    '@',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ';',
    ':',
  ],
]
const gap = fc.constantFrom(' ', ' ', ' ', '', '\n', '\r\n', '\f', '\t', '/**/', ' /* ; } */ ', '\u00a0')
const value = fc.array(fc.tuple(fc.constantFrom(...words), gap), { minLength: 1, maxLength: 5 })
const shorthands = [
  'background',
  'border',
  'border-top',
  'border-color',
  'border-radius',
  'margin',
  'padding',
  'outline',
  'background-position',
  'all',
  'font',
]
const property = fc.oneof(
  fc.constantFrom(...shorthands),
  fc.constantFrom(...SELECTORS.flatMap((selector) => [...propertiesOf(selector)])),
  fc.constantFrom('COLOR', 'c\\6flor', 'col/**/or', '--x', '-webkit-border-radius', 'margin-inline', 'position'),
)
const declaration = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(property, gap, gap, value)
      .map(([name, before, after, parts]) => `${name}${before}:${after}${parts.flat().join('')}`),
  },
  { weight: 4, arbitrary: fc.constantFrom(...documented, ...colors, ...forms).map(([, text]) => text) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '& p { color: red }',
      '@media all { color: red }',
      'color: {red}',
      '@x y',
      '}',
      '{',
      '<!--',
    ),
  },
)
const selector = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<string>(...SELECTORS) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '.x',
      '*|*.x',
      '*',
      'p > .label-customizable',
      '::before',
      ':is(.a, .b)',
      '',
      '.submit/**/Button-customizable',
      '&',
      '\ufeff',
      '[a="b',
    ),
  },
)
const rule = fc
  .tuple(
    fc.array(fc.tuple(selector, gap), { minLength: 1, maxLength: 3 }),
    fc.array(declaration, { maxLength: 4 }),
    fc.constantFrom('}', '}', '}', '}', ''),
  )
  .map(
    ([selectors, declarations, end]) =>
      `${selectors.map((pair) => pair.join('')).join(',')}{${declarations.join(';')}${end}`,
  )
const other = fc.constantFrom(
  ...hostile,
  ...Object.values(attacks),
  '@charset "x";',
  '<!--',
  '-->',
  '/* open',
  '}',
  '"',
  'url(',
)
const stylesheet = fc
  .tuple(
    fc.constantFrom('', '', '\ufeff', '\ufeff\ufeff'),
    fc.array(fc.oneof({ weight: 6, arbitrary: rule }, { weight: 1, arbitrary: other }), { maxLength: 5 }),
  )
  .map(([start, rules]) => start + rules.join('\n'))

test('browser and server apply and report the same of any stylesheet', () => {
  fc.assert(
    fc.property(stylesheet, (css) => {
      expect(parseCustomization(css)).toEqual(sanitizeCustomization(css))
    }),
    { numRuns: 1_500 },
  )
})
