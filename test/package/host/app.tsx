import {
  QueryClient,
  useInfiniteQuery,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import * as kit from 'poolgate'
import {
  AccountScreen,
  AuthScreen,
  devicesQuery,
  PoolgateProvider,
  passkeysQuery,
  SignOutButton,
  type StepProps,
  UserButton,
  userQuery,
  useSession,
  useStep,
} from 'poolgate'
import * as aws from 'poolgate/aws'
import * as client from 'poolgate/client'
import * as local from 'poolgate/local'
import * as server from 'poolgate/server'
import { createRef } from 'react'
import 'poolgate/styles.css'
import 'poolgate/styles.layer.css'
import 'poolgate/sign-in.css'

/** What a host app writes, compiled with the oldest and the newest supported versions, declaration files included. */
export const entries = [kit, client, local, server, aws]

const screen = createRef<HTMLDivElement>()

export function App() {
  return (
    <PoolgateProvider userPoolId="eu-west-1_Ab12Cd34E" clientId="1example23456789">
      <UserButton className="menu" />
      <AuthScreen className="auth" ref={screen} renderCustomChallenge={(props) => <Riddle {...props} />}>
        {(user) => (
          <p>
            Signed in as {user.email}. <SignOutButton className="out" ref={(element) => element?.focus()} />
          </p>
        )}
      </AuthScreen>
      <AccountScreen id="account" ref={screen} />
      <Queries />
    </PoolgateProvider>
  )
}

function Riddle({ state, onNext }: StepProps<'customChallenge'>) {
  const { formProps, field, choice, usernameProps, error } = useStep({
    state,
    onNext,
    submit: client.submitCustomChallenge,
  })
  const answer = field('answer')
  return (
    <form {...formProps}>
      <input {...usernameProps} />
      <label {...answer.label}>Answer</label>
      <input {...answer.input} />
      <p {...answer.error}>{error?.message}</p>
      <input type="checkbox" {...choice('answer')} />
    </form>
  )
}

const queryClient = new QueryClient()

function Queries() {
  const { session } = useSession()
  const texts: (string | undefined)[] = [
    useQuery(userQuery(session), queryClient).data?.username,
    useSuspenseQuery(userQuery(session), queryClient).data.username,
    useInfiniteQuery(devicesQuery(session), queryClient).data?.pages[0]?.items[0]?.key,
    useSuspenseInfiniteQuery(devicesQuery(session), queryClient).data.pages[0]?.items[0]?.key,
    queryClient.getQueryData(userQuery(session).queryKey)?.username,
    queryClient.getQueryData(passkeysQuery(session).queryKey)?.pages[0]?.items[0]?.id,
  ]
  return <p>{texts}</p>
}
