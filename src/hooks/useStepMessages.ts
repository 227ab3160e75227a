import { lazyGroup } from '../messages/lazyGroup.ts'
import type { StepMessages } from '../messages/messages.ts'
import { stepsEn } from '../messages/stepsEn.ts'
import { usePoolgate } from './poolgateContext.ts'

const complete = lazyGroup(stepsEn)

/** Returns the messages of the steps after the first form: the provider's, completed in English. */
export const useStepMessages = (): StepMessages => complete(usePoolgate().messages)
