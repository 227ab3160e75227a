import 'poolgate/sign-in.css'
import { AuthScreen, PoolgateProvider } from 'poolgate'
import { createRoot } from 'react-dom/client'

createRoot(document.getElementById('root') as HTMLElement).render(
  <PoolgateProvider userPoolId="eu-west-1_Ab12Cd34E" clientId="1example23456789">
    <AuthScreen>{(user) => <p>{user.username}</p>}</AuthScreen>
  </PoolgateProvider>,
)
