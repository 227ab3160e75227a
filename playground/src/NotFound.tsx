import { linkTo } from './address.ts'

/** Says that the playground has no such page. */
export function NotFound({ path }: { path: string }) {
  return (
    <section className="home" lang="en" dir="ltr">
      <h1>Page not found</h1>
      <p>
        There is nothing at <code>{path}</code>. Check the address, or go to the <a {...linkTo('/')}>start page</a>.
      </p>
    </section>
  )
}
