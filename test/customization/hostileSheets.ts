/** What a tenant might write to fetch, to hide, to fake, or to reach beyond the kit. Not one of them may have its way. */

const URL = 'https://canary.invalid/leak'
const submit = '.submitButton-customizable'
const on = (declarations: string) => `${submit} { ${declarations} }`

/** C2: names that hide behind escapes. Each names something that is refused when it is decoded. */
export const escapes = [
  `@\\69 mport "${URL}";`,
  `@\\000069\r\nmport url(${URL});`,
  on(`background: u\\72l(${URL})`),
  on(`background: \\75rl(${URL})`),
  on(`background: \\000075\r\nrl(${URL})`),
  on(`background-image: image\\2dset("${URL}" 1x)`),
  on(`background: url("ht\\9tps://canary.invalid/leak")`),
  on(`back\\67round: u\0rl(${URL})`),
  on(`p\\6fsition: fixed`),
  on('color: v\\61r(--x)'),
  `.\\2a, .x\\2csubmitButton-customizable { color: red }`,
]

/** C3: everything that can fetch. */
export const fetches = [
  `@import "${URL}";`,
  `@font-face { font-family: x; src: url(${URL}) }`,
  `@namespace url(${URL});`,
  ...['url(X)', 'url("X")', 'src("X")', 'image("X")', 'image-set("X" 1x)', '-webkit-image-set(url(X) 1x)'].map(
    (value) => on(`background-image: ${value.replace('X', URL)}`),
  ),
  on(`background: cross-fade(url(${URL}), red)`),
  on(`background: -webkit-cross-fade(url(${URL}), url(${URL}), 50%)`),
  on(`background: linear-gradient(red, blue), url(${URL})`),
  on('background: element(#secret)'),
  on('background: paint(worklet)'),
  on('background: attr(data-x type(<url>))'),
  ...[
    'cursor',
    'content',
    'border-image',
    'mask',
    'filter',
    'shape-outside',
    'list-style',
    'clip-path',
    'border-image-source',
  ].map((property) => on(`${property}: url(${URL})`)),
]

/** C4: values that come from elsewhere. */
export const indirections = [
  on('color: var(--pg-surface)'),
  on('--x: red; color: var(--x)'),
  on('background: var(--x, red)'),
  on('margin-top: env(safe-area-inset-top)'),
  on('color: if(style(--a: 1): red; else: blue)'),
  on('color: attr(data-color type(<color>))'),
  on('width: calc(100vw * 9)'),
  on('color: inherit'),
  `@property --pg-text { syntax: "<color>"; inherits: true; initial-value: white }`,
]

/** C5: power over the layout. */
export const layouts = [
  'position: fixed',
  'z-index: 9999',
  'inset: 0',
  'transform: scale(0)',
  'float: right',
  'display: none',
  'visibility: hidden',
  'opacity: 0',
  'clip-path: inset(50%)',
  'clip: rect(0 0 0 0)',
  'pointer-events: none',
  'content: "Sign in at evil.example"',
  'animation: x 1s',
  'transition: all 9s',
  'filter: blur(9px)',
  'all: unset',
  'zoom: 0.01',
  'cursor: none',
  'mask: linear-gradient(transparent, transparent)',
  'order: -1',
  'font-family: secret',
  'text-indent: -9999px',
  'overflow: hidden',
  'line-height: 0',
  'letter-spacing: 9em',
  'outline-offset: -9999px',
  'box-shadow: 0 0 0 9999px red',
].map(on)

/** C6: selectors that reach further than a class. */
export const selectors = [
  '*',
  'body',
  ':root',
  'input',
  'input[value^="a"]',
  `${submit}[type="submit"]`,
  `${submit}::before`,
  `${submit}:has(input)`,
  `:is(${submit})`,
  `:where(${submit})`,
  `${submit}:not(.x)`,
  `${submit} *`,
  `${submit} > p`,
  `${submit} + p`,
  `p ${submit}`,
  `${submit}${submit}`,
  `${submit}:active`,
  `${submit}:visited`,
  `[x=", ${submit}, "]`,
  '.submitbutton-customizable',
  '.outside',
].map((selector) => `${selector} { color: red }`)

export const hostile = [...escapes, ...fetches, ...indirections, ...layouts, ...selectors]
