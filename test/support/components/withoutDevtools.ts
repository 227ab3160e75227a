/** React's development build records every element and render for a browser's devtools. No one opens them in a test. */
Object.assign(console, { createTask: undefined, timeStamp: undefined })
