import { installGuards } from './guards.ts'

/** Setup file of the tests in Node and of the stories. */
installGuards()
