import { checkRequired, readAttributes } from '../attributes.ts'
import { keepCode } from '../codes.ts'
import { createUser } from '../createUser.ts'
import { deliver, signUpChannel } from '../delivery.ts'
import { Fault } from '../fault.ts'
import { callerContext, member, required } from '../inputMember.ts'
import type { WireOperation } from '../operation.ts'
import { checkPassword } from '../passwordPolicy.ts'
import { openSession } from '../sessions.ts'
import { offersSignInAfterSignUp } from '../signInAfterSignUp.ts'
import { newName } from '../usernames.ts'

export const SignUp: WireOperation<'SignUp'> = {
  authorization: 'client',
  input: {
    ClientId: required(member.clientId),
    Username: required(member.username),
    Password: required(member.password),
    SecretHash: member.secret,
    UserAttributes: member.attributes,
    ValidationData: member.attributes,
    ...callerContext,
  },
  async run(context, { Username, Password = '', UserAttributes }) {
    const { settings } = context
    if (!settings.allowSelfSignUp) {
      throw new Fault('NotAuthorizedException', 'SignUp is not permitted for this user pool')
    }
    const written = readAttributes(settings, UserAttributes)
    if (written.preferred_username && settings.aliasAttributes.includes('preferred_username')) {
      throw new Fault('InvalidParameterException', 'preferred_username can only be set after the user is confirmed.')
    }
    const name = newName(context, Username, written)
    checkRequired(settings, name.attributes)
    checkPassword(settings.passwordPolicy, Password)

    const user = await createUser(context, { ...name, password: Password, status: 'UNCONFIRMED' })
    const channel = signUpChannel(context, user)
    const answer = { UserConfirmed: false, UserSub: user.sub }
    if (!channel) return answer
    const code = settings.code()
    keepCode(context, user.sub, 'signUp', code, channel)
    return {
      ...answer,
      CodeDeliveryDetails: deliver(context, user, channel, 'signUp', code),
      ...(offersSignInAfterSignUp(settings, channel) && {
        Session: openSession(context, { challenge: 'CONFIRM_SIGN_UP', subject: user.sub }),
      }),
    }
  },
}
