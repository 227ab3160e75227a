import { type ControlProps, TextControl } from './TextControl.tsx'

/** A color picker and a text field for the same color. */
export function ColorControl({ valid, ...control }: ControlProps & { valid: string }) {
  const { entry, label, edit } = control
  return (
    <div className="color">
      <input
        type="color"
        aria-label={`Pick ${label.toLowerCase()}`}
        value={hexOf(valid)}
        onChange={(event) => edit(entry, event.target.value)}
      />
      <TextControl {...control} />
    </div>
  )
}

/** Converts a CSS color to hexadecimal notation, the only one that the color picker accepts. */
function hexOf(color: string): string {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
