import { fileURLToPath } from 'node:url'

/** Where cut fonts and their style sheets are kept between builds. Safe to delete. */
export const fontFolder = fileURLToPath(new URL('../../../node_modules/.cache/chainrule/fonts', import.meta.url))

/** The folder of an installed package. */
export const packageFolder = (name: string): string =>
  fileURLToPath(new URL(`../../../node_modules/${name}`, import.meta.url))
