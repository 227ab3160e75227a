import { getUICustomization } from 'poolgate/aws'
import { classicTheme, renderStyleSheet } from 'poolgate/server'

const pool = { userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' }

export async function GET(): Promise<Response> {
  const css = renderStyleSheet({ theme: classicTheme, uiCustomization: await getUICustomization(pool) })
  return new Response(css, { headers: { 'content-type': 'text/css', 'cache-control': 'public, max-age=300' } })
}
