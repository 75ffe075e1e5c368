/** The cell on the cover, see `lesson-modules.ts`. */
declare module '*?recorded' {
  const prepared: import('./prepare-lesson.ts').PreparedSheet
  export default prepared
}

/** The words of the book. */
declare module '*?glossary' {
  const terms: import('../glossary/glossary.ts').GlossaryTerm[]
  export default terms
}
