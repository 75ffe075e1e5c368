import { matchesGlob, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the reference engine is. */
export const engineFolder = fileURLToPath(new URL('../../src/lib/engine', import.meta.url))

interface PartFiles {
  /** What the engine's door exports from these files comes with the part, and so does what only they import. */
  files: string[]
  /** Of these files, what comes with the kernel all the same. */
  but?: string[]
  /** Names of other things that ask for the part too. */
  asked?: string[]
}

/** Ops that come with the kernel: those of a first network. `table` is where all meet. */
const first = `activations arithmetic broadcasting comparison copies extremes joining linear mathematics positions
  rectifiers reductions reshaping rounding selecting slicing softmax table`

/**
 * How the engine is divided for the worker. What stands here is fetched when a cell names something of it; all else
 * comes with the kernel. The first part that fits a file has it. A new family of ops is a later one by itself.
 */
export const engineParts: Record<string, PartFiles> = {
  layers: { files: ['layers/**'] },
  glass: {
    files: ['gradcheck.ts', 'gradient-check.ts', 'first-bad.ts', 'graph.ts', 'walk.ts'],
    asked: ['trace', 'backwards', 'differentiate', 'ops', 'summary', 'formula'],
  },
  vision: {
    files: ['ops/*convolution*.ts', 'ops/*pooling*.ts', 'ops/*image*.ts', 'ops/*normalisation*.ts'],
    asked: ['ops'],
  },
  ops: { files: ['ops/*.ts'], but: first.split(/\s+/).map((name) => `ops/${name}.ts`), asked: ['ops'] },
}

/** The part that a file of the engine belongs to; undefined for the first. */
export function partOf(file: string): string | undefined {
  const path = relative(engineFolder, file)
  const fits = ([, { files, but = [] }]: [string, PartFiles]) =>
    files.some((glob) => matchesGlob(path, glob)) && !but.includes(path)
  return Object.entries(engineParts).find(fits)?.[0]
}
