/** What `site/build/taken-runtime.ts` makes. */
declare module 'virtual:taken-runtime/light' {
  const runtime: string
  export default runtime
}

declare module 'virtual:taken-runtime/whole' {
  const runtime: string
  export default runtime
}

/** The book's own TeX commands, and what they stand for. */
declare module 'virtual:taken-runtime/macros' {
  const macros: Readonly<Record<string, string>>
  export default macros
}
