import { forwardRef } from 'react'
import type { RootComponent } from '../shared/rootProps.ts'
import { SchemePicture, type SchemeUrl } from '../shared/SchemePicture.tsx'
import { contentFor } from '../shared/Screen.tsx'
import { AuthScreen, type AuthScreenProps } from './AuthScreen.tsx'

/** `header` and `footer` are at the top and the bottom of the page. */
export interface AuthPageProps extends AuthScreenProps {
  /** `'centered'`: the card in the middle of the page. `'split'`: beside the image, which narrow windows leave out. Default: `'centered'`. */
  layout?: 'centered' | 'split' | undefined
  /** The URL of a decorative image behind or beside the card, `https:` or same-origin: one, or one for each color scheme. */
  image?: SchemeUrl | undefined
}

/**
 * Shows sign-in, sign-up and forgotten password as a full page until a user is signed in, then its children, without the page. The CSS
 * variable `--pg-page` sets the background.
 *
 * @example
 * <AuthPage layout="split" image="/garden.jpg" header={<Wordmark />}>{(user) => <App user={user} />}</AuthPage>
 */
export const AuthPage: RootComponent<AuthPageProps> = forwardRef<HTMLDivElement, AuthPageProps>(function AuthPage(
  { layout = 'centered', image, header, footer, className, ...props },
  ref,
) {
  return (
    <AuthScreen
      {...props}
      ref={ref}
      className={className ? `pg-page ${className}` : 'pg-page'}
      data-layout={layout}
      header={(step) => (
        <>
          {image && <SchemePicture url={image} className="pg-page-image" alt="" />}
          {contentFor(header, step)}
        </>
      )}
      footer={(step) => contentFor(footer, step)}
    />
  )
})
AuthPage.displayName = 'AuthPage'
