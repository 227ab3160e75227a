import { Controls, Description, Primary, Source, Subtitle, Title, useOf } from '@storybook/addon-docs/blocks'
import { LazyStories } from './LazyStories.tsx'
import { usageOf } from './propTables.ts'

/** The page of a component: what it is, code to paste, its first state with controls and props, and all other states. */
export function DocsPage() {
  const { preparedMeta } = useOf('meta', ['meta'])
  const { usage = usageOf(preparedMeta.component) } = preparedMeta.parameters
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      {usage && <Source code={usage} language="tsx" dark={matchMedia('(prefers-color-scheme: dark)').matches} />}
      <Primary />
      {usageOf(preparedMeta.component) && (
        <>
          <h2>Props</h2>
          <Controls />
        </>
      )}
      <LazyStories />
    </>
  )
}
