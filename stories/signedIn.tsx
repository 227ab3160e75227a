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
export async function signInAhead({ client, pool, clock, options }: Scene, minutesAgo = 0): Promise<TokenStorage> {
  const { texts, ...storage } = keptInMemory()
  const { now } = clock
  clock.now = () => now() - 60_000 * minutesAgo
  await signInOnce(client, pool, storage, options.users?.[0]?.attributes?.email)
  clock.now = now
  // The service's clock was never behind: that much time has passed.
  if (minutesAgo) for (const [key, text] of texts) texts.set(key, JSON.stringify({ ...JSON.parse(text), drift: 0 }))
  return storage
}

/** One more sign-in of Ann's, on some other device. */
export async function signInOnce(
  client: Client,
  pool: LocalPool,
  storage: TokenStorage,
  email = ann.email,
): Promise<void> {
  const session = createSession(client, { storage })
  const context = createFlowContext({ client, session, authFlow: 'USER_PASSWORD_AUTH', deviceStorage: 'memory' })
  let state = await submitCredentials(context, { step: 'credentials' }, { username: email, password: ann.password })
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

function keptInMemory() {
  const texts = new Map<string, string>()
  return {
    texts,
    get: (key: string) => texts.get(key) ?? null,
    set: (key: string, text: string) => void texts.set(key, text),
    remove: (key: string) => void texts.delete(key),
  }
}

/** What is done in the pool before Ann signs in, or once she has. */
export type Ahead = (scene: Scene) => Promise<void> | void

/** In the place of what other stories of the file do ahead. */
export const nothing = () => {}

/** `parameters` of a story in which nothing is answered once Ann has signed in. */
export const stuck = {
  afterwards: ({ network }: Scene) => {
    network.state = 'stuck'
  },
}

/** `parameters` of a story that loses its network once Ann has signed in. */
export const offline = {
  afterwards: ({ network }: Scene) => {
    network.state = 'off'
  },
}

async function load({ parameters }: Pick<Context, 'parameters'>): Promise<Loaded> {
  const scene = createScene(parameters.scene as object)
  await (parameters.ahead as Ahead | undefined)?.(scene)
  const storage = await signInAhead(scene, parameters.minutesAgo as number | undefined)
  await (parameters.afterwards as Ahead | undefined)?.(scene)
  return { scene, storage }
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
