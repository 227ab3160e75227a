/** A failure that the user of the command line can fix. Printed as one line, without a stack trace. */
export class CommandError extends Error {}

/** An invalid command line. The usage is printed as well. */
export class UsageError extends CommandError {}
