import type * as Sdk from '@aws-sdk/client-cognito-identity-provider'
import type { OperationName, Operations } from '../../src/wire/operations.ts'

/** `npm run typecheck` checks here that our operation types match those of the AWS SDK. Nothing runs. */

type Command<Name extends OperationName> = (typeof Sdk)[`${Name}Command`]
type SdkInput<Name extends OperationName> = NonNullable<ConstructorParameters<Command<Name>>[0]>
type SdkOutput<Name extends OperationName> = Omit<
  Awaited<ReturnType<ReturnType<InstanceType<Command<Name>>['resolveMiddleware']>>>['output'],
  '$metadata'
>

/**
 * Converts a type of the SDK, which has `| undefined` on every member and dates in place of seconds, to that of its JSON. Optional members
 * stay optional. Only members that accept any JSON include `null`.
 */
type Json<T> = null extends T
  ? unknown
  : T extends Date
    ? number
    : T extends object
      ? { [Key in keyof T]: Json<Exclude<T[Key], undefined>> }
      : T

/** The member names of our type that the SDK's type lacks, at any depth. */
type Misnamed<Ours, Theirs> = Ours extends (infer Item)[]
  ? Theirs extends (infer Other)[]
    ? Misnamed<Item, Other>
    : never
  : Ours extends object
    ? {
        [Key in keyof Ours]-?: Key extends keyof Theirs
          ? Misnamed<NonNullable<Ours[Key]>, NonNullable<Theirs[Key]>>
          : Key
      }[keyof Ours]
    : never

type RequiredNames<T> = { [Key in keyof T]-?: T extends Record<Key, T[Key]> ? Key : never }[keyof T]

type InputVerdict<Ours, Theirs> = [Misnamed<Ours, Theirs>] extends [never]
  ? [RequiredNames<Ours>] extends [RequiredNames<Theirs>]
    ? Ours extends Theirs
      ? 'same'
      : { fault: 'the input lacks a required member, or has one of another type'; theirs: Theirs }
    : { fault: 'the input requires optional members'; names: Exclude<RequiredNames<Ours>, RequiredNames<Theirs>> }
  : { fault: 'the input has members that the service does not know'; names: Misnamed<Ours, Theirs> }

type OutputVerdict<Ours, Theirs> = [Misnamed<Ours, Theirs>] extends [never]
  ? Theirs extends Ours
    ? 'same'
    : { fault: 'the output relies on a member that may be absent, or has one of another type'; theirs: Theirs }
  : { fault: 'the output has members that the service does not send'; names: Misnamed<Ours, Theirs> }

type Input<Name extends OperationName, Ours = Operations[Name]['input']> = InputVerdict<Ours, Json<SdkInput<Name>>>
type Output<Name extends OperationName, Ours = Operations[Name]['output']> = OutputVerdict<Ours, Json<SdkOutput<Name>>>

declare function expectSame<_Verdict extends 'same'>(): void
declare function expectAllSame<_Verdicts extends Record<OperationName, 'same'>>(): void

expectAllSame<{ [Name in OperationName]: Input<Name> }>()
expectAllSame<{ [Name in OperationName]: Output<Name> }>()

// The checks can fail.
// @ts-expect-error an unknown name
expectSame<Input<'GetUser', { AccessToken: string; AccesToken?: string }>>()
// @ts-expect-error an unknown name, deeper
expectSame<Input<'SignUp', { UserAttributes?: { Key?: string }[] }>>()
// @ts-expect-error another type
expectSame<Input<'GetUser', { AccessToken: number }>>()
// @ts-expect-error a value that the enumeration lacks
expectSame<Input<'InitiateAuth', { ClientId: string; AuthFlow: 'USER_SRP' }>>()
// @ts-expect-error a required member is missing
expectSame<Input<'RevokeToken', { Token: string }>>()
// @ts-expect-error a required member is optional
expectSame<Input<'RevokeToken', { Token: string; ClientId?: string }>>()
// @ts-expect-error an optional member is required
expectSame<Input<'RevokeToken', { Token: string; ClientId: string; ClientSecret: string }>>()
// @ts-expect-error an unknown name
expectSame<Output<'ConfirmSignUp', { Sesion?: string }>>()
// @ts-expect-error an unknown name, deeper
expectSame<Output<'ForgotPassword', { CodeDeliveryDetails?: { Medium?: string } }>>()
// @ts-expect-error relies on a member that may be absent
expectSame<Output<'ConfirmSignUp', { Session: string }>>()
// @ts-expect-error another type
expectSame<Output<'SignUp', { UserConfirmed?: string }>>()
