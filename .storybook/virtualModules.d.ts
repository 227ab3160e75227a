declare module 'virtual:component-docs' {
  const docs: Record<string, import('./componentDocs.ts').ComponentDoc>
  export default docs
}
