import { fileURLToPath } from 'node:url'
import { build, type OutputChunk, type Plugin } from 'rolldown'
import { exportedNames, familiesOf, namesOf } from './engine-door.ts'
import { engineParts } from './engine-parts.ts'
import { type BundledPart, withParts } from './parts-module.ts'
import { slimEngine } from './slim-engine.ts'
import { slimParser } from './slim-parser.ts'
import { splitEngine } from './split-engine.ts'

/** The file that starts the worker's side. */
export const kernelEntry = fileURLToPath(new URL('../../src/lib/kernel/worker/main.ts', import.meta.url))

/**
 * The worker's scripts, minified, by the names by which they are asked for: `kernel`, with the parser and what most
 * cells need of the engine, is a classic script; `part/<name>` is more of the engine (`engine-parts.ts`).
 * Fails when acorn would be in it twice, since the TypeScript plugin must extend the very parser that reads the cells.
 */
export async function bundleKernel(entry = kernelEntry): Promise<Map<string, Uint8Array>> {
  const { output } = await build({
    input: { kernel: entry },
    platform: 'browser',
    plugins: [splitEngine, slimEngine, slimParser, oneAcorn],
    write: false,
    logLevel: 'warn',
    checks: { bundlerTimings: false },
    output: {
      format: 'cjs',
      minify: true,
      comments: false,
      entryFileNames: '[name].js',
      chunkFileNames: nameOf,
      // The kernel's script is one file, whatever the parts take from it.
      codeSplitting: { groups: [{ name: 'kernel', tags: ['$initial'] }] },
    },
  })
  const [kernel, ...parts] = output.filter((file) => file.type === 'chunk')
  const script = withParts(
    kernel.code,
    kernel.fileName,
    Object.keys(engineParts).map((name) => describePart(name, parts)),
  )
  const texts = new Map<string, string>(parts.map(({ fileName, code }) => [assetOf(fileName), code])).set(
    'kernel',
    script,
  )
  return new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)]))
}

const nameOf = ({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null }) =>
  `${facadeModuleId?.split('part:')[1] ?? `${name}-shared`}.js`

const assetOf = (fileName: string) => `part/${fileName.replace(/\.js$/, '')}`

function describePart(name: string, chunks: OutputChunk[]): BundledPart {
  const exports = namesOf(name)
  const methods = familiesOf(name).flatMap(exportedNames)
  const needs = [...needed(`${name}.js`, chunks)].slice(1).reverse().map(assetOf)
  return { asset: `part/${name}`, needs, exports, methods, asked: engineParts[name].asked ?? [] }
}

/** A file and those that it takes something from, each before those that it needs itself. */
function needed(fileName: string, chunks: OutputChunk[], found = new Set<string>()): Set<string> {
  const chunk = chunks.find((chunk) => chunk.fileName === fileName)
  if (!chunk || found.has(fileName)) return found
  found.add(fileName)
  for (const other of chunk.imports) needed(other, chunks, found)
  return found
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
