/** The reference of all ops, see `reference-module.ts`. */
declare module 'virtual:reference' {
  const reference: import('./prepare-reference.ts').PreparedReference
  export default reference
}
