import type { Values } from '../tensor/dtype.ts'
import type { Shape } from '../tensor/shape.ts'

/** The loops of `lstm.ts` by name. */
export type LstmLoop = 'memory' | 'memoryBack' | 'output' | 'outputBack'

/**
 * Runs one of these loops over float32 arrays: reads some and writes the others. `shape` is that of a state,
 * [batch, units]; `hard` cells have lines for gates.
 */
export type LstmLoops = (
  loop: LstmLoop,
  from: readonly Float32Array[],
  to: readonly Float32Array[],
  shape: Shape,
  hard: boolean,
) => void

let loops: LstmLoops | null = null

/** Hands the loops of float32 cells to these from now on; with null, they are run here. */
export function useLstmLoops(these: LstmLoops | null): void {
  loops = these
}

/** A plug-in takes so many units at a time, and copying fewer numbers than these costs more than it saves. */
const [few, short] = [4, 64]

/** Whether a plug-in has run this loop. */
export function looped(
  loop: LstmLoop,
  from: readonly Values[],
  to: readonly Values[],
  shape: Shape,
  hard: boolean,
): boolean {
  if (loops === null || shape[1] < few || shape[0] * shape[1] < short || !areSingle(from) || !areSingle(to))
    return false
  loops(loop, from, to, shape, hard)
  return true
}

const areSingle = (arrays: readonly Values[]): arrays is readonly Float32Array[] =>
  arrays.every((values) => values instanceof Float32Array)
