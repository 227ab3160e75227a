/** One member of a flow's state, by its step. */
export type StateAt<State extends { step: string }, Step extends State['step']> = Extract<State, { step: Step }>
