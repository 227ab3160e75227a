import { Fault } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'
import { reportedName } from '../users/attributes.ts'
import { writeAttributes } from '../users/writeAttributes.ts'

export const DeleteUserAttributes: WireOperation<'DeleteUserAttributes'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token), UserAttributeNames: required(member.strings) },
  async run(context, { AccessToken, UserAttributeNames }) {
    const user = await requireAccessToken(context, AccessToken)
    const { schemaAttributes } = context.settings
    const requiredName = UserAttributeNames.find((name) =>
      schemaAttributes.some((attribute) => attribute.Name === name && attribute.Required),
    )
    if (requiredName) {
      const message = `Invalid user attributes: ${reportedName(context.settings, requiredName)}: Required attribute cannot be deleted.`
      throw new Fault('InvalidParameterException', message)
    }
    const blank = UserAttributeNames.map((Name) => ({ Name, Value: '' }))
    await writeAttributes(context, user, blank, 'client')
    return {}
  },
}
