import { fileURLToPath } from 'node:url'
import { build, type OutputChunk, type Plugin } from 'rolldown'
import { exportedNames, importsOf, methods, namesOf, table } from './engine-door.ts'
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
    onLog(level, log, print) {
      // What the worker calls by name has to come with it, not with a part.
      if (log.code === 'IMPORT_IS_UNDEFINED') throw new Error(`kernel: ${log.message}`)
      print(level, log)
    },
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
  const [kernel, ...later] = output.filter((file) => file.type === 'chunk')
  const needs = Object.fromEntries(later.map((chunk) => [`./${chunk.fileName}`, needsOf(chunk, kernel)]))
  const script = withParts(kernel.code, kernel.fileName, Object.keys(engineParts).map(describePart), needs)
  const texts = new Map<string, string>([['kernel', script]])
  for (const { fileName, code } of later) texts.set(`part/${fileName.replace(/\.js$/, '')}`, code)
  return new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)]))
}

/** `vision` for a part of the engine, `tfjs-load` for a module that is imported later, else what the bundler calls it. */
function nameOf({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null }): string {
  const part = facadeModuleId?.split('part:')[1]
  const [, module] = facadeModuleId?.match(/([^\\/]+[\\/][^\\/]+)\.ts$/) ?? []
  return `${part ?? module?.replace(/[\\/]/, '-') ?? `${name}-shared`}.js`
}

function needsOf({ imports }: OutputChunk, kernel: OutputChunk): string[] {
  return imports.filter((file) => file !== kernel.fileName).map((file) => `./${file}`)
}

function describePart(name: string): BundledPart {
  const files = [...importsOf(table, name), ...importsOf(methods, name)]
  return {
    exports: namesOf(name),
    methods: files.flatMap(exportedNames),
    asked: ['ops', ...(engineParts[name].asked ?? [])],
  }
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
