import React from 'react'

/** React's development build records every element and render for a browser's devtools. No one opens them in a test. */
Object.assign(console, { createTask: undefined, timeStamp: undefined })

/** The stack of each element's creation takes 7 % of a page's time. React records none while this count is at its limit. */
const internals = Reflect.get(React, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE')
Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', { get: () => 10_000, set: () => {} })
