import { constraints } from '../../wire/constraints.ts'
import { Fault } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'
import { ALL_CLIENTS, describeCustomization, requireKnownClient } from '../state/storedCustomization.ts'
import { checkCustomizationCss, checkCustomizationImage } from './checkCustomization.ts'

interface Input {
  UserPoolId: string
  ClientId?: string
  CSS?: string
  ImageFile?: string
}

/** The most characters of stylesheet and image together (docs/protocol.md §8.1). */
const MAX_LENGTH = 135_000

export const SetUICustomization: Operation<Input, { UICustomization: object }> = {
  authorization: 'iam',
  input: {
    UserPoolId: required(member.userPoolId),
    ClientId: member.clientId,
    CSS: { kind: 'string', constraint: constraints.text, isSecret: true },
    ImageFile: { kind: 'string', isSecret: true },
  },
  run(context, { ClientId = ALL_CLIENTS, CSS = '', ImageFile = '' }) {
    if (CSS.length + ImageFile.length > MAX_LENGTH) {
      throw new Fault('InvalidParameterException', 'Request parameters are too large.')
    }
    requireKnownClient(context, ClientId)
    checkCustomizationCss(CSS)
    if (ImageFile) checkCustomizationImage(ImageFile)
    const { pool, settings } = context
    const now = settings.now()
    pool.uiCustomizations[ClientId] = {
      css: CSS || null,
      image: ImageFile || null,
      version: new Date(now).toISOString().replace(/\D/g, '').slice(0, 14),
      createdAt: pool.uiCustomizations[ClientId]?.createdAt ?? now,
      modifiedAt: now,
    }
    return { UICustomization: describeCustomization(context, ClientId) }
  },
}
