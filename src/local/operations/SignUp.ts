import type { AttributeType } from '../../wire/operations.ts'
import { openSession } from '../authentication/challengeSessions.ts'
import { runTrigger } from '../authentication/runTrigger.ts'
import { offersSignInAfterSignUp } from '../authentication/signInAfterSignUp.ts'
import { storeCode } from '../messages/codes.ts'
import { deliver, signUpChannel } from '../messages/deliver.ts'
import { checkPassword } from '../passwords/passwordPolicy.ts'
import { Fault } from '../server/fault.ts'
import { callerContext, member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import type { Settings } from '../server/settings.ts'
import { assignUsername } from '../users/assignUsername.ts'
import { checkSchema, readAttributes } from '../users/attributes.ts'
import { createUser } from '../users/createUser.ts'
import { verifyAttribute } from '../users/verifyAttribute.ts'

export const SignUp: WireOperation<'SignUp'> = {
  authorization: 'client',
  input: {
    ClientId: required(member.clientId),
    Username: required(member.username),
    Password: member.password,
    SecretHash: member.secret,
    UserAttributes: member.attributes,
    ValidationData: member.attributes,
    ...callerContext,
  },
  async run(context, { Username, Password, UserAttributes, ValidationData, ClientMetadata }) {
    const { settings } = context
    if (!settings.allowSelfSignUp) {
      throw new Fault('NotAuthorizedException', 'SignUp is not permitted for this user pool')
    }
    const written = readAttributes(settings, UserAttributes)
    if (written.preferred_username && settings.aliasAttributes.includes('preferred_username')) {
      throw new Fault('InvalidParameterException', 'preferred_username can only be set after the user is confirmed.')
    }
    const newUser = assignUsername(context, Username, written)
    checkSchema(settings, written, newUser.attributes)
    if (Password || !allowsPasswordless(settings)) checkPassword(settings.passwordPolicy, Password ?? '')
    const decision = await runTrigger(
      context,
      'preSignUp',
      'PreSignUp_SignUp',
      { username: Username, user: { attributes: newUser.attributes, status: 'UNCONFIRMED' } },
      {
        ...(ValidationData && { validationData: toRecord(ValidationData) }),
        ...(ClientMetadata && { clientMetadata: ClientMetadata }),
      },
    )
    const user = await createUser(context, {
      ...newUser,
      ...(Password && { password: Password }),
      status: decision.autoConfirmUser ? 'CONFIRMED' : 'UNCONFIRMED',
    })
    if (decision.autoVerifyEmail) verifyAttribute(context, user, 'email')
    if (decision.autoVerifyPhone) verifyAttribute(context, user, 'phone_number')
    if (decision.autoConfirmUser) return { UserConfirmed: true, UserSub: user.sub }
    const channel = signUpChannel(context, user)
    const result = { UserConfirmed: false, UserSub: user.sub }
    if (!channel) return result
    const code = settings.code()
    storeCode(context, user.sub, 'signUp', code, channel)
    return {
      ...result,
      CodeDeliveryDetails: await deliver(context, user, channel, 'signUp', code),
      ...(offersSignInAfterSignUp(settings, channel) && {
        Session: openSession(context, { challenge: 'CONFIRM_SIGN_UP', subject: user.sub }),
      }),
    }
  },
}

/** Returns whether users may sign up without a password and sign in by code (docs/protocol.md §7.3). */
const allowsPasswordless = ({ allowedFirstAuthFactors, authFlows }: Settings) =>
  authFlows.includes('USER_AUTH') &&
  allowedFirstAuthFactors.some((factor) => factor === 'EMAIL_OTP' || factor === 'SMS_OTP')

const toRecord = (list: readonly AttributeType[]) =>
  Object.fromEntries(list.map(({ Name, Value = '' }) => [Name, Value]))
