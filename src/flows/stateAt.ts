/** The member of a flow's state type with the given step. */
export type StateAt<State extends { step: string }, Step extends State['step']> = Extract<State, { step: Step }>
