import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'rolldown'
import { slimParser } from './slim-parser.ts'

/** The file that starts the worker's side. */
export const kernelEntry = fileURLToPath(new URL('../../src/lib/kernel/worker/main.ts', import.meta.url))

/**
 * The worker's script: runtime, parser and reference engine as one classic script, minified. Fails when acorn would
 * be in it twice, since the TypeScript plugin must extend the very parser that reads the cells.
 */
export async function bundleKernel(entry = kernelEntry): Promise<Uint8Array> {
  const { output } = await build({
    input: entry,
    platform: 'browser',
    plugins: [slimParser, oneAcorn],
    write: false,
    logLevel: 'warn',
    output: { format: 'iife', minify: true, comments: false, codeSplitting: false },
  })
  return new TextEncoder().encode(output[0].code)
}

const oneAcorn: Plugin = {
  name: 'one-acorn',
  generateBundle(_, bundle) {
    const copies = Object.values(bundle)
      .flatMap((file) => ('moduleIds' in file ? file.moduleIds : []))
      .filter((id) => /[\\/]acorn[\\/]dist[\\/]acorn\.m?js$/.test(id))
    if (copies.length > 1) this.error(`kernel: acorn is bundled ${copies.length} times, ${copies.join(', ')}`)
  },
}
