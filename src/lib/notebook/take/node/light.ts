/** What goes into a file whose cells do without our engine. */
export { openCells as open } from './open-cells.ts'
