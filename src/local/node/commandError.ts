/** A failure that the user of the command line can fix. It is printed in one line, without a stack. */
export class CommandError extends Error {}

/** A command line that can't be understood. The usage is printed as well. */
export class UsageError extends CommandError {}
