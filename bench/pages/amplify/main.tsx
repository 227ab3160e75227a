import '@aws-amplify/ui-react/styles.css'
import { Authenticator } from '@aws-amplify/ui-react'
import { Amplify } from 'aws-amplify'
import { createRoot } from 'react-dom/client'

Amplify.configure({
  Auth: { Cognito: { userPoolId: 'eu-west-1_Ab12Cd34E', userPoolClientId: '1example23456789' } },
})

createRoot(document.getElementById('root') as HTMLElement).render(
  <Authenticator>{({ user }) => <p>{user?.username}</p>}</Authenticator>,
)
