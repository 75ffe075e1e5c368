import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { build, type Plugin } from 'rolldown'

/** Where tfjs's modules and their specs lie. */
const dist = join(dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-core/package.json')), 'dist')

/**
 * What is left of tfjs: its assertions and the arithmetic of its specs, nothing that computes on tensors.
 * Every other import is answered by `answers.ts`.
 */
const tools =
  /^(test_util|util|util_base|hash_util|tensor_util_env|image_test_util|types|ops\/(rand_util|reduce_util|selu_util|identity_pool_test)|platforms\/is_typed_array_browser)$/

const clauses = /^import (?:\* as (\w+)|\{([^}]*)\}) from '(\.[^']*)';/gm

/** In place of an import of tfjs: the same names, from the engine under test. */
function answer(code: string, from: string): string {
  return code
    .replace(clauses, (line, star: string | undefined, names: string | undefined, path: string) => {
      const module = relative(dist, join(dirname(from), path))
      if (tools.test(module)) return line
      return `const ${star ?? `{${names?.replaceAll(' as ', ': ')}}`} = globalThis.answers;`
    })
    .replace(/^\/\/# sourceMappingURL=.*$/m, '')
}

const answering: Plugin = {
  name: 'answering',
  async load(id) {
    return id.startsWith(dist) && id.endsWith('.js') ? answer(await readFile(id, 'utf8'), id) : null
  },
}

/**
 * Bundles spec files of tfjs (`ops/add_test`) for Node, each as a module of its own, and returns their folder.
 * They find the engine under test in `globalThis.answers`. Cached until tfjs, rolldown or this file changes.
 */
export async function bundleSpecs(files: readonly string[]): Promise<string> {
  const root = join(dist, '../../../..')
  const folder = join(root, 'node_modules/.cache/chainrule/conformance', await keyOf(files))
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  await build({
    input: Object.fromEntries([...files, 'test_util', 'util'].map((file) => [file, join(dist, `${file}.js`)])),
    cwd: root,
    platform: 'node',
    plugins: [answering],
    logLevel: 'silent',
    output: { dir: unfinished, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: 'shared/[hash].mjs' },
  })
  // Renamed into place, so that another process never reads half of it.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }))
  return folder
}

async function keyOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
    .update(JSON.stringify(files))
    .update(await readFile(import.meta.filename))
  for (const path of [join(dist, '../package.json'), join(dist, '../../../rolldown/package.json')])
    hash.update(await readFile(path))
  return hash.digest('hex').slice(0, 16)
}
