import { type ControlProps, TextControl } from './TextControl.tsx'

/** A colour, picked or typed. */
export function ColorControl({ good, ...control }: ControlProps & { good: string }) {
  const { entry, label, edit } = control
  return (
    <div className="color">
      <input
        type="color"
        aria-label={`Pick ${label.toLowerCase()}`}
        value={hexOf(good)}
        onChange={(event) => edit(entry, event.target.value)}
      />
      <TextControl {...control} />
    </div>
  )
}

/** As the browser would paint it, in the only form that its picker takes. */
function hexOf(color: string): string {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
