import { SELECTORS } from '../../src/customization/policy/selectors.ts'

const all = SELECTORS.filter((selector) => !selector.includes(':')).join(', ')

/** Stylesheets that try to hide the form, its errors or its texts, or to draw another form over it. */
export const attacks: Record<string, string> = {
  'everything undisplayed': `${all} { display: none }`,
  'everything invisible': `${all} { visibility: hidden; opacity: 0 }`,
  'a cover over the page': '.background-customizable { position: fixed; inset: 0; z-index: 9999; background: #fff }',
  'a banner over the form': '.banner-customizable { position: absolute; padding: 9999px; background: #fff }',
  'text of no size': `${all} { font-size: 0 }`,
  'text of giant size': `${all} { font-size: 9999px }`,
  'text like its background': `${all} { color: #fff; background: #fff }`,
  'text like a gradient': `${all} { color: #fff; background: linear-gradient(#fff, #fefefe) }`,
  'see-through text': `${all} { color: rgb(0 0 0 / 0) }`,
  'text off the screen': `${all} { text-indent: -9999px; letter-spacing: 99em }`,
  'boxes of no size': `${all} { width: 0; height: 0; max-width: 0; max-height: 0 }`,
  'boxes of giant size': `${all} { width: 9999px; height: 9999px; padding: 9999px }`,
  'a form pushed away': `${all} { margin: 9999px }`,
  'a form pulled away': `${all} { margin: -9999px }`,
  'a button over the error': '.submitButton-customizable { margin-top: -200px; height: 400px }',
  'borders that fill the field':
    '.inputField-customizable { border: 100px solid #000; box-sizing: border-box; height: 1px }',
  'disabled buttons': `${all} { pointer-events: none; cursor: none }`,
  'clipped boxes': `${all} { clip-path: inset(100%); overflow: hidden; mask: linear-gradient(transparent, transparent) }`,
  'generated text': '.label-customizable::before { content: "Send your password to evil.example" }',
  'reversed order': `${all} { order: -1; float: right; transform: rotate(180deg) }`,
  'a hidden error':
    '.errorMessage-customizable { color: #fff; background: #fff; font-size: 0; width: 0; display: none }',
  'an invisible field': '.inputField-customizable { border: none; background: #fff; color: #fff }',
  'a button without a background': '.submitButton-customizable { background: none }',
  'a button with a background smaller than itself':
    '.submitButton-customizable { color: #fff; background: #000 content-box; width: 120px; font-size: 32px }',
  'a field without a background': '.inputField-customizable { background: none; color: #fff }',
  'a card without a background': '.background-customizable { background: none }',
  'an elliptic card': '.background-customizable { background: #111; border-radius: 50% }',
  'a dark card': '.background-customizable { background: #111 }',
  'a dark banner': '.banner-customizable { background: #15181e }',
  'a banner from black to white': '.banner-customizable { background: linear-gradient(#000, #fff) }',
  'text like the middle of a gradient': `${all} { color: #808080; background: linear-gradient(90deg, #000 0 30%, #7f7f7f 45% 55%, #fff 70%) }`,
  'text like one layer behind a translucent one':
    '.submitButton-customizable { color: #808080; background: linear-gradient(rgb(255 255 255 / 0.5), rgb(255 255 255 / 0.5)), linear-gradient(#000, #000) }',
  'a heading over the field': '.textDescription-customizable { display: inline; padding: 0 0 64px; font-size: 32px }',
  'an error that leaves the card':
    '.background-customizable { background: #111 } .errorMessage-customizable { box-sizing: content-box; width: 440px; padding: 0; margin-left: 24px; background: none; color: #fff }',
  'a checklist like its background':
    '.passwordCheck-valid-customizable, .passwordCheck-notValid-customizable { color: #fff }',
  'thin letters': `${all} { font-weight: 100; font-size: 10px }`,
}
