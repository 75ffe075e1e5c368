import { readTyped } from './read-typed.ts'

/**
 * Reads cells that are no plain JavaScript; null while it is not there. Where this module stands as it is, in Node, it
 * always is; in the worker's bundle it is loaded when the first such cell comes.
 */
export const typesReader: { read: typeof readTyped | null } = { read: readTyped }

/** Loads it. Rejects when it does not come, and may then be called again. */
export async function loadTypesReader(): Promise<void> {
  typesReader.read = readTyped
}
