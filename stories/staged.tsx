import type { StoryContext } from '@storybook/react-vite'
import type { LocalPoolOptions } from 'poolgate/local'
import { type ComponentType, useState } from 'react'
import { expect } from 'storybook/test'
import { createScene, type ProviderOptions, type Scene, Stage } from './scene.tsx'

/** `parameters` of a story whose pool, or whose provider, is not the usual one. */
export const inPool = (pool: LocalPoolOptions, provider: ProviderOptions = {}) => ({ scene: pool, provider })

type Context = Pick<StoryContext, 'loaded' | 'parameters'>

export const sceneOf = ({ loaded }: Pick<StoryContext, 'loaded'>): Scene => loaded.scene

const loadScene = ({ parameters }: Pick<StoryContext, 'parameters'>) => ({ scene: createScene(parameters.scene) })

/** Keeps the first scene: a turn of the toolbar's switches loads another, and must not throw the person out. */
function onStage(Story: ComponentType, context: Context) {
  const [scene] = useState(sceneOf(context))
  return (
    <Stage scene={scene} {...context.parameters.provider}>
      <Story />
    </Stage>
  )
}

/** What every story has: a pool and a network of its own, and no mail left unread at its end. */
export const staged = {
  loaders: [loadScene],
  decorators: [onStage],
  afterEach: async (context: Context) => {
    await expect(sceneOf(context).pool.outbox.messages).toEqual([])
  },
}

/** The same story on other screens. */
export const dark = { globals: { scheme: 'dark' } }
export const rightToLeft = { globals: { dir: 'rtl' } }
export const narrow = { globals: { viewport: { value: 'narrow' } } }
