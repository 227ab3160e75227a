import { createUICustomizationHandler } from 'poolgate/aws'

export const GET = createUICustomizationHandler({
  userPoolId: 'eu-west-1_Ab12Cd34E',
  clientId: '1example23456789',
  sanitize: true,
})
