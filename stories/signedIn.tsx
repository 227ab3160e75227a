import {
  type Client,
  createClient,
  createFlowContext,
  createSession,
  submitCode,
  submitCredentials,
  type TokenStorage,
} from 'poolgate/client'
import type { LocalPool } from 'poolgate/local'
import type { ComponentType } from 'react'
import { useState } from 'react'
import { ann, createScene, type ProviderOptions, type Scene, Stage } from './scene.tsx'
import { staged } from './staged.tsx'

interface Loaded {
  scene: Scene
  storage: TokenStorage
}

interface Context {
  loaded: Record<string, unknown>
  parameters: Record<string, unknown>
}

/** Ann has signed in before the story begins. */
export async function signInAhead(scene: Scene): Promise<TokenStorage> {
  const { client, pool } = scene
  const storage = keptInMemory()
  await signInOnce(client, pool, storage)
  return storage
}

/** One more sign-in of Ann's, on some other device. */
export async function signInOnce(client: Client, pool: LocalPool, storage: TokenStorage): Promise<void> {
  const session = createSession(client, { storage })
  const context = createFlowContext({ client, session, passwordBy: 'password', deviceStorage: 'memory' })
  let state = await submitCredentials(context, { step: 'credentials' }, { username: ann.email, password: ann.password })
  if (state.step === 'code') state = await submitCode(context, state, { code: pool.outbox.messages.at(-1)?.code ?? '' })
  pool.outbox.clear()
  if (state.step !== 'signedIn') throw new Error(`Ann was asked for ${state.step}`)
}

/** Another browser of Ann's. */
export const elsewhere = ({ pool }: Scene) =>
  signInOnce(
    createClient({ userPoolId: pool.userPoolId, clientId: pool.clientId, fetch: pool.fetch }),
    pool,
    keptInMemory(),
  )

function keptInMemory(): TokenStorage {
  const texts = new Map<string, string>()
  return {
    get: (key) => texts.get(key) ?? null,
    set: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
  }
}

/** What is done in the pool before the story begins. */
export type Ahead = (scene: Scene) => Promise<void>

async function load({ parameters }: Pick<Context, 'parameters'>): Promise<Loaded> {
  const scene = createScene(parameters.scene as object)
  await (parameters.ahead as Ahead | undefined)?.(scene)
  return { scene, storage: await signInAhead(scene) }
}

function onStage(Story: ComponentType, { loaded, parameters }: Context) {
  const [{ scene, storage }] = useState(loaded as unknown as Loaded)
  return (
    <Stage scene={scene} storage={storage} {...(parameters.provider as ProviderOptions)}>
      <Story />
    </Stage>
  )
}

/** What every story of the account has: a pool of its own, where Ann is signed in. */
export const signedIn = { ...staged, loaders: [load], decorators: [onStage] }
