import { DocsContext, DocsStory, Heading } from '@storybook/addon-docs/blocks'
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react'

/** Shows all states of a component but the first, each in its frame once it is near the window: frames are whole pages. */
export function LazyStories() {
  const [, ...stories] = useContext(DocsContext)
    .componentStories()
    .filter(({ tags }) => tags.includes('autodocs'))
  if (!stories.length) return null
  return (
    <>
      <Heading>States</Heading>
      {stories.map(({ id, moduleExport }) => (
        <WhenNear key={id}>
          <DocsStory of={moduleExport} expanded />
        </WhenNear>
      ))}
    </>
  )
}

/** Leaves room for its children until the user scrolls near them. */
function WhenNear({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true)
      },
      { rootMargin: '50%' },
    )
    if (place.current) observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={place} style={isNear ? undefined : { minHeight: 700 }}>
      {isNear && children}
    </div>
  )
}
