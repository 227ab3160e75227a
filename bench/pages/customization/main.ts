import { parseCustomization } from '../../../src/customization/parse/parseCustomization.ts'
import { sanitizeCustomization } from '../../../src/customization/parse/sanitizeCustomization.ts'

Object.assign(window, { clean: { browser: parseCustomization, server: sanitizeCustomization } })
