const MESSAGE = '[role="alert"], [role="status"], .pg-error'

/** Records whether a message has appeared, which one of before could otherwise pass for. */
export function watchMessages() {
  let hasChanged = false
  const hasMessage = (node: Node) => node instanceof Element && (node.matches(MESSAGE) || !!node.querySelector(MESSAGE))
  const isInMessage = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest(MESSAGE)
  const observer = new MutationObserver((records) => {
    hasChanged ||= records.some(({ target, addedNodes }) => isInMessage(target) || [...addedNodes].some(hasMessage))
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  return {
    hasChanged: () => hasChanged,
    stop: () => observer.disconnect(),
  }
}
