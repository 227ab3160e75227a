import type { FlowContext } from './flowContext.ts'

/** An action that sends another message about a state, with a cool-down. */
export interface ResendAction<State, Next> {
  (context: FlowContext, state: State, signal?: AbortSignal): Promise<Next>
  /** Returns the key of the cool-down in `context.cooldowns`. */
  cooldownKey: (state: State) => string
}
