import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'rolldown'
import { backends, type TfjsAssetName, tfjsAssetNames } from './asset-names.ts'

/**
 * One file of tfjs as `loadTfjs` wants it, from the cache or freshly bundled. Node only.
 * Scripts are classic and minified; `tfjs-core` defines `tfjsCore`, a backend reads it and defines `tfjsBackend`,
 * `tfjs-layers` reads it and defines `tfjsLayers`.
 */
export async function tfjsAsset(name: TfjsAssetName): Promise<Uint8Array<ArrayBuffer>> {
  if (name.startsWith('wasm/')) {
    return await readFile(join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist', name.slice('wasm/'.length)))
  }
  allBundled ??= bundleMissing()
  await allBundled
  return await readFile(cached(name))
}

/** All files of tfjs by name. Node only; two seconds the first time, then from the cache. */
export async function tfjsAssets(): Promise<Map<TfjsAssetName, Uint8Array<ArrayBuffer>>> {
  return new Map(await Promise.all(tfjsAssetNames.map(async (name) => [name, await tfjsAsset(name)] as const)))
}

const entries: Record<string, string> = {
  'tfjs-core': `
    import '@tensorflow/tfjs-core/dist/register_all_gradients'
    import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
    export * from '@tensorflow/tfjs-core/dist/index.js'`,
  'tfjs-layers': `export * from '@tensorflow/tfjs-layers/dist/index.js'`,
  ...Object.fromEntries(
    backends.map((name) => [`tfjs-${name}`, `export * from '@tensorflow/tfjs-backend-${name}/dist/index.js'`]),
  ),
}

/** The variable that a script defines. */
const globals: Record<string, string> = { 'tfjs-core': 'tfjsCore', 'tfjs-layers': 'tfjsLayers' }

/** Modules that never run here: threads need SharedArrayBuffer, and `load.ts` brings its own platform for Node. */
const unused = /wasm-out\/tfjs-backend-wasm-threaded-simd\.(worker\.)?js$|platforms\/platform_node\.js$/
/** What tfjs-layers imports of the core by its path: its gradients are registered already. */
const registered = /tfjs-core\/dist\/register_all_gradients\.js$/

const root = findRoot(import.meta.dirname)
const folder = join(root, 'node_modules/.cache/chainrule/tfjs', await cacheKey())
const cached = (name: string) => join(folder, `${name}.js`)
let allBundled: Promise<void> | undefined

async function bundleMissing() {
  await mkdir(folder, { recursive: true })
  for (const name of Object.keys(entries)) {
    if (existsSync(cached(name))) continue
    // Renamed into place, so that another process never reads half a file.
    const unfinished = `${cached(name)}.${randomUUID()}`
    await writeFile(unfinished, await bundle(name))
    await rename(unfinished, cached(name))
  }
}

async function bundle(name: string): Promise<string> {
  const core = name === 'tfjs-core'
  const { output } = await build({
    input: 'entry',
    cwd: root,
    platform: 'browser',
    external: core ? [] : ['@tensorflow/tfjs-core'],
    plugins: [virtualEntry(entries[name], core ? [unused] : [unused, registered])],
    write: false,
    logLevel: 'silent',
    output: {
      format: 'iife',
      name: globals[name] ?? 'tfjsBackend',
      globals: { '@tensorflow/tfjs-core': 'tfjsCore' },
      minify: true,
      comments: false,
      banner: `/* TensorFlow.js 4.22.0, Copyright Google LLC, Apache License 2.0${name === 'tfjs-layers' ? ' and MIT License' : ''} */`,
    },
  })
  return output[0].code
}

function virtualEntry(code: string, empty: RegExp[]): Plugin {
  return {
    name: 'tfjs-entry',
    resolveId: (id) => (id === 'entry' ? join(root, 'tfjs-entry.js') : null),
    load: (id) => {
      if (id === join(root, 'tfjs-entry.js')) return code
      if (empty.some((pattern) => pattern.test(id)))
        return { code: 'export const wasmWorkerContents = ""; export default {}' }
      return null
    },
  }
}

/** The folder that holds tfjs: this file may run from `src` or from a built server. */
function findRoot(from: string): string {
  if (existsSync(join(from, 'node_modules/@tensorflow/tfjs-core'))) return from
  if (dirname(from) === from) throw new Error('tfjs: not installed, run npm install')
  return findRoot(dirname(from))
}

async function cacheKey(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(entries)).update(`${unused}${registered}${bundle}`)
  for (const name of ['@tensorflow/tfjs-core', 'rolldown']) {
    hash.update(await readFile(join(root, 'node_modules', name, 'package.json')))
  }
  return hash.digest('hex').slice(0, 16)
}
