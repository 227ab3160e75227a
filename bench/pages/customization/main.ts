import { parseCustomization } from '../../../src/customization/parseCustomization.ts'
import { sanitizeCustomization } from '../../../src/customization/sanitizeCustomization.ts'

Object.assign(window, { clean: { browser: parseCustomization, server: sanitizeCustomization } })
