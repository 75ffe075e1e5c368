import { dirname, resolve } from 'node:path'
import type { Plugin } from 'rolldown'
import { door, doorOf, exportedNames, importsOf, methods, table } from './engine-door.ts'
import { engineParts, partOf } from './engine-parts.ts'
import { opsInWords } from './ops-in-words.ts'
import { bundledModules } from './parts-module.ts'

/**
 * Divides the engine for the worker's script. The engine itself is whole and knows nothing of it: its door, its table of
 * ops and the methods of tensors are read without what comes later, and each part is an entry of its own that adds
 * to them. The bundler sees to it that every module stands in one file only, and that the others take it from there.
 */
export const splitEngine: Plugin = {
  name: 'split-engine',
  resolveId(source, importer) {
    if (/^(part|door|later):/.test(source)) return `\0${source}`
    if (source === '#lib/engine/index.ts' && !importer?.endsWith('reference.ts')) return '\0door:'
    if (!source.startsWith('.') || (importer !== table && importer !== methods)) return null
    const file = resolve(dirname(importer), source)
    return partOf(file) && file !== table ? `\0later:${importer === table ? '' : file}` : null
  },
  async load(id) {
    const [kind, name] = id.startsWith('\0') ? id.slice(1).split(/:(.*)/s) : []
    if (kind === 'part') return await partEntry(name)
    // Whoever takes single things from the engine, such as our tfjs, gets them whatever part they are in.
    if (kind === 'door') return { code: name ? doorOf([name]) : doorOf(), moduleType: 'ts', moduleSideEffects: !!name }
    if (kind === 'later') return name ? standIn(exportedNames(name)) : ''
    return null
  },
  transform(_, id) {
    const [, bundled] = Object.entries(bundledModules).find(([path]) => id.replaceAll('\\', '/').endsWith(path)) ?? []
    if (bundled) return bundled(Object.keys(engineParts))
    if (id !== door) return null
    return `import { addMethods } from './tensor/methods.ts'\naddMethods()\n${doorOf([undefined])}`
  },
}

/** A part's entry: `part` is what the engine's door gains by it; the table and all tensors gain its ops. */
async function partEntry(name: string): Promise<string> {
  const families = importsOf(table, name)
  const own = importsOf(methods, name)
  const lines = (files: string[], line: (file: string, i: number) => string) => files.map(line).join('\n')
  return `
    import { addMethods } from ${quoted(methods)}
    import { ops } from ${quoted(table)}
    ${lines(families, (file, i) => `import * as family${i} from ${quoted(file)}`)}
    ${lines(own, (file, i) => `import * as own${i} from ${quoted(file)}`)}
    ${lines(own, (file, i) => `import { arrive as arrive${i} } from ${quoted(`later:${file}`)}`)}
    export * as part from 'door:${name}'
    const added = { ${families.map((_, i) => `...family${i}`).join(', ')} }
    ${lines(own, (_, i) => `arrive${i}(own${i})`)}
    addMethods(added)
    Object.assign(ops, added)
    ${name === 'glass' ? await opsInWords(importsOf(table, undefined)) : ''}`
}

/** In place of a file that methods of tensors call: what it exports, from when its part has arrived. */
function standIn(names: string[]): string {
  return `
    export let ${names.join(', ')}
    export const arrive = (file) => {
      ${names.map((name) => `${name} = file.${name}`).join('\n')}
    }`
}

const quoted = (path: string) => JSON.stringify(path)
