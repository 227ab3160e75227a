declare module 'virtual:code-blocks' {
  /** Imports a block by page and line. */
  const codeBlocks: Record<string, () => Promise<Record<string, unknown>>>
  export default codeBlocks
}
