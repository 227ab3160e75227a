/** The stylesheet of the domain's pages. The content security policy allows it by its hash. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
* { box-sizing: border-box }
body { margin: 0; padding: 24px 16px; background: light-dark(#f4f5f7, #16181c); color: light-dark(#1b1f24, #e8eaed) }
main { max-inline-size: 400px; margin: 0 auto; padding: 24px; border-radius: 12px; background: light-dark(#fff, #22262c); overflow-wrap: anywhere }
h1 { margin: 0 0 8px; font-size: 24px; line-height: 1.25 }
p { margin: 0 0 16px }
form { display: grid; gap: 16px; margin: 0 0 16px }
fieldset { margin: 0; padding: 0; border: 0; display: grid; gap: 8px }
legend { padding: 0; margin: 0 0 8px; font-weight: 600 }
label { display: block; font-weight: 600 }
label.option { display: flex; gap: 8px; align-items: center; min-block-size: 44px; font-weight: 400 }
input:not([type=radio], [type=checkbox]) { display: block; inline-size: 100%; margin-block-start: 4px }
input, button, a.button { min-block-size: 44px; padding: 8px 12px; border: 1px solid light-dark(#767c85, #8d949e); border-radius: 8px; background: transparent; color: inherit; font: inherit; font-weight: 400 }
input[type=radio], input[type=checkbox] { min-block-size: 0; flex: none; inline-size: 20px; block-size: 20px; margin: 0 }
button, a.button { display: block; inline-size: 100%; text-align: center; text-decoration: none; cursor: pointer; margin-block-start: 8px }
button.primary { border-color: transparent; background: light-dark(#1a56c4, #8ab4f8); color: light-dark(#fff, #10131a) }
:focus-visible { outline: 2px solid light-dark(#1a56c4, #8ab4f8); outline-offset: 2px }
.error { color: light-dark(#b3261e, #f2b8b5) }
.note { margin: 24px 0 0; font-size: 14px }
`
