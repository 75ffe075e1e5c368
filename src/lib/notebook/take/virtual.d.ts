/** What `site/build/taken-runtime.ts` makes. */
declare module 'virtual:taken-runtime/*' {
  const runtime: string
  export default runtime
}
