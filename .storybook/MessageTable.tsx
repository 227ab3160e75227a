import { Unstyled } from '@storybook/addon-docs/blocks'
import { accountEn, en } from 'poolgate'
import { useState } from 'react'
import { providerEn } from '../src/messages/providerEn.ts'
import '../stories/docs/docs.css'

/** The path of each message with its text. */
const messages: (readonly [path: string, text: string])[] = textsIn({
  ...en,
  account: accountEn,
  providers: providerEn,
})

function textsIn(value: unknown, path = ''): (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, path ? `${path}.${name}` : name))
}

const groupOf = (path: string) => (path.includes('.') ? (path.split('.')[0] ?? '') : 'others')

/** Lists all messages of English by group. A search finds words in texts and paths. */
export function MessageTable() {
  const [query, setQuery] = useState('')
  const found = messages.filter(([path, text]) => `${path} ${text}`.toLowerCase().includes(query.trim().toLowerCase()))
  const groups = [...new Set(found.map(([path]) => groupOf(path)))]
  return (
    <Unstyled>
      <div className="catalog">
        <label>
          Search <input type="search" value={query} onChange={({ target }) => setQuery(target.value)} />
        </label>{' '}
        <span role="status">
          {found.length} of {messages.length} messages
        </span>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <table>
              <thead>
                <tr>
                  <th>Path</th>
                  <th>Text</th>
                </tr>
              </thead>
              <tbody>
                {found
                  .filter(([path]) => groupOf(path) === group)
                  .map(([path, text]) => (
                    <tr key={path}>
                      <td>
                        <code>{path}</code>
                      </td>
                      <td>{text}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </Unstyled>
  )
}
