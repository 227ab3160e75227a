import { type RefObject, useEffect } from 'react'

/** Calls `onDismiss` when the user leaves an open element: by pointer, by focus, or with Escape. */
export function useDismissal(
  root: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onDismiss: (how: 'left' | 'escaped') => void,
): void {
  useEffect(() => {
    const element = root.current
    if (!isOpen || !element) return
    // The target of an event that comes out of a shadow root is its host: only the menu itself sees what happens inside it.
    const eventsInside = new WeakSet<Event>()
    const stay = (event: Event) => void eventsInside.add(event)
    const leave = (event: Event) => {
      if (!eventsInside.has(event)) onDismiss('left')
    }
    const close = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onDismiss('escaped')
    }
    const document = element.ownerDocument
    for (const type of ['pointerdown', 'focusin']) {
      element.addEventListener(type, stay)
      document.addEventListener(type, leave)
    }
    document.addEventListener('keydown', close)
    return () => {
      for (const type of ['pointerdown', 'focusin']) {
        element.removeEventListener(type, stay)
        document.removeEventListener(type, leave)
      }
      document.removeEventListener('keydown', close)
    }
  })
}
