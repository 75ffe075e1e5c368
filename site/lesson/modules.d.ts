/** The cell on the cover, see `lesson-modules.ts`. */
declare module '*?recorded' {
  const prepared: import('./prepare-lesson.ts').PreparedSheet
  export default prepared
}
