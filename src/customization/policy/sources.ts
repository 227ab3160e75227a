import type { CleanDeclaration } from './cleanCustomization.ts'

/** Where each declaration of a result was written, for reports. */
export type Sources = Map<CleanDeclaration, { text: string; line: number }>
