import { QRCodeSVG } from 'qrcode.react'
import type { ReactNode } from 'react'

/** Renders a QR code, black on white with a quiet zone in every theme, so that apps can read it. */
export default function QrCode({ value, title }: { value: string; title: string }): ReactNode {
  return <QRCodeSVG className="pg-qr" value={value} title={title} size={192} marginSize={4} />
}
