import { fileURLToPath } from 'node:url'

/** The project's own folder, with a slash at its end. */
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url))

/** Where cut fonts and their style sheets are kept between builds. Safe to delete. */
export const fontFolder = `${projectFolder}node_modules/.cache/chainrule/fonts`

/** The folder of an installed package. */
export const packageFolder = (name: string): string => `${projectFolder}node_modules/${name}`
