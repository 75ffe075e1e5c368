import { join } from 'node:path'

/** The project's folder; messages name files from here. */
export const projectRoot = join(import.meta.dirname, '../..')
