import type { UICustomizationType } from '@aws-sdk/client-cognito-identity-provider'
import type { UICustomization } from '../wire/uiCustomization.ts'
import { omitUndefined } from './omitUndefined.ts'
import type { Service } from './openService.ts'

/** Reads the customization as AWS stores it. Browsers sanitize it before they apply it. */
export async function readUICustomization(
  service: Service,
  { userPoolId, clientId }: { userPoolId: string; clientId?: string | undefined },
  signal?: AbortSignal,
): Promise<UICustomization> {
  const question = { operation: 'GetUICustomization', ...omitUndefined({ clientId, signal }) } as const
  const { UICustomization = {} } = await service.ask(question, (sdk) =>
    sdk.getUICustomization(
      { UserPoolId: userPoolId, ...omitUndefined({ ClientId: clientId }) },
      omitUndefined({ abortSignal: signal }),
    ),
  )
  return toUICustomization(UICustomization)
}

/** Picks the members that the service model declares. */
const toUICustomization = ({
  UserPoolId,
  ClientId,
  ImageUrl,
  CSS,
  CSSVersion,
  LastModifiedDate,
  CreationDate,
}: UICustomizationType): UICustomization =>
  omitUndefined({
    UserPoolId,
    ClientId,
    ImageUrl,
    CSS,
    CSSVersion,
    LastModifiedDate: inSeconds(LastModifiedDate),
    CreationDate: inSeconds(CreationDate),
  })

const inSeconds = (date: Date | undefined): number | undefined => date && date.getTime() / 1000
