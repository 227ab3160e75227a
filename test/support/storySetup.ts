import './components/withoutDevtools.ts'
import { installGuards } from './guards.ts'
import { loadSessionModules } from './loadSessionModules.ts'
import { sendOnlyViolations } from './storyReports.ts'

/** Setup file of the stories. There is only one, because Vitest loads each again for every file. */
installGuards()
sendOnlyViolations()

await loadSessionModules()
