/** One page of a browser, as far as a walk needs it. Elements are found by XPath, which all drivers understand. */
export interface BrowserPage {
  /** The name and version that the browser reports. */
  readonly version: string
  open: (url: string) => Promise<void>
  reload: () => Promise<void>
  /** Runs a statement in the page. */
  run: (script: string) => Promise<void>
  /** Waits for a visible element. */
  see: (xpath: string) => Promise<void>
  click: (xpath: string) => Promise<void>
  /** Types into a field with the browser's own key events. */
  type: (xpath: string, text: string) => Promise<void>
  /** Returns the errors and warnings in the console so far, page errors and policy violations included. */
  problems: () => Promise<readonly string[]>
  close: () => Promise<void>
}

/** How long, in milliseconds, an element may take to show. */
export const TIME_LIMIT = 15_000
