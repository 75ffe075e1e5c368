import { matchesGlob, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the reference engine is. */
export const engineFolder = fileURLToPath(new URL('../../src/lib/engine', import.meta.url))

interface PartFiles {
  /** What the engine's door exports from these files comes with the part, and so does what only they import. */
  files: string[]
  /** Names of other things that ask for the part too. */
  asked?: string[]
}

/** Files whose exports come with the kernel: what a first network needs, and what it would be odd to do without. */
const first = `error.ts api/{losses,next-frame}.ts kernels/simd/gemm-simd.ts kinds/weighted-loss.ts
  optimizers/{optimizer,train}.ts random/{draws,random,random-tensors}.ts
  tape/{backward,custom-grad,grad,op,tape,variable-grads}.ts
  tensor/{creation,dtype,format,memory,shape,tensor,tensor-buffer,tensor-like,variable}.ts
  ops/{activations,arithmetic,broadcasting,comparison,copies,cross-entropy,extremes,joining,linear,mathematics,positions}.ts
  ops/{rectifiers,reductions,reshaping,rounding,selecting,slicing,softmax,table}.ts`

/**
 * How the engine is divided for the worker: what comes with the kernel, and the parts that are fetched when a cell names
 * something of them. A file belongs to the first part that fits; so what is new belongs to the last.
 */
export const engineParts: Record<string, PartFiles> = {
  layers: { files: ['layers/**'] },
  glass: {
    files: ['tape/gradcheck.ts', 'tape/gradient-check.ts', 'tape/first-bad.ts', 'tape/graph.ts', 'tape/walk.ts'],
    asked: ['trace', 'backwards', 'differentiate', 'summary', 'formula'],
  },
  vision: {
    files: [
      'ops/*convolution*.ts',
      'ops/*pooling*.ts',
      'ops/*normalisation*.ts',
      'api/fused.ts',
      'api/image.ts',
      'ops/image/**',
    ],
  },
  more: { files: ['**'] },
}

/** The part that a file of the engine belongs to; undefined when it comes with the kernel. */
export function partOf(file: string): string | undefined {
  const path = relative(engineFolder, file).replaceAll('\\', '/')
  if (matchesGlob(path, `{${first.split(/\s+/)}}`)) return undefined
  return Object.entries(engineParts).find(([, { files }]) => files.some((glob) => matchesGlob(path, glob)))?.[0]
}
