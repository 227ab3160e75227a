import { home } from './address.ts'

const PREFIX = 'poolgate'

/** Removes everything that the playground and the kit have stored in this browser, and loads the page again. */
export function Reset() {
  const reset = () => {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key)
    }
    location.assign(home)
  }
  return (
    <section className="tool">
      <div className="title">
        <h2>Start over</h2>
        <button type="button" className="quiet" onClick={reset}>
          Reset
        </button>
      </div>
      <p>Removes all accounts, messages, sessions and choices that this page has stored in this browser.</p>
    </section>
  )
}
