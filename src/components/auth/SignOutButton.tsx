import { forwardRef, type ReactNode } from 'react'
import { useSignOut } from '../../hooks/auth/useSignOut.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { Button } from '../shared/Button.tsx'
import { type RootComponent, type RootProps, useRootProps } from '../shared/rootProps.ts'
import { useElementRef } from '../shared/useElementRef.ts'

/** DOM attributes and `ref` are for the element around the button. */
export interface SignOutButtonProps extends RootProps {
  /** Ends the user's sessions on all devices. Default: `false`. */
  global?: boolean | undefined
  /** Ends the session at the pool's domain too, if this one came through it. Default: `true`. */
  domain?: boolean | undefined
  /** The label. Default: from the messages. */
  children?: ReactNode
}

/** Signs out, also when the service cannot be reached. */
export const SignOutButton: RootComponent<SignOutButtonProps, HTMLSpanElement> = forwardRef<
  HTMLSpanElement,
  SignOutButtonProps
>(function SignOutButton({ global = false, domain = true, children, ...hostProps }, ref) {
  const { messages } = usePoolgate()
  const { mutate, isPending } = useSignOut({ global, domain })
  return (
    <span {...useRootProps(hostProps, 'pg-sign-out')} ref={useElementRef(ref)}>
      <Button isPending={isPending} onClick={mutate}>
        {children ?? (global ? messages.signOutEverywhere : messages.signOut)}
      </Button>
    </span>
  )
})
SignOutButton.displayName = 'SignOutButton'
