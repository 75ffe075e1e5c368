import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'rolldown'
import { door, doorOf, familiesOf, table } from './engine-door.ts'
import { engineFolder, engineParts, partOf } from './engine-parts.ts'
import { opsInWords } from './ops-in-words.ts'
import { partsModule } from './parts-module.ts'

/**
 * Divides the engine for the worker's script. The engine itself is whole and knows nothing of it: its door and its table
 * of ops are read without what comes later, and each part is an entry of its own that adds to both. The bundler sees
 * to it that every module stands in one file only, and that the others take it from there.
 */
export const splitEngine: Plugin = {
  name: 'split-engine',
  resolveId(source, importer) {
    if (/^(part|door):/.test(source)) return `\0${source}`
    const later = importer === table && source.startsWith('.') && partOf(resolve(dirname(table), source))
    return later ? '\0nothing' : null
  },
  async load(id) {
    if (id === '\0nothing') return ''
    const [kind, name] = id.startsWith('\0') ? id.slice(1).split(':') : []
    if (kind === 'part') return await partEntry(name)
    if (kind === 'door') return { code: doorOf(name), moduleType: 'ts' }
    return null
  },
  transform(_, id) {
    if (/[\\/]kernel[\\/]worker[\\/]engine-parts\.ts$/.test(id)) return partsModule(Object.keys(engineParts))
    if (id !== door) return null
    return `import { addMethods } from './methods.ts'\naddMethods()\n${doorOf(undefined)}`
  },
}

/** A part's entry: `part` is what the engine's door gains by it; the table and all tensors gain its ops. */
async function partEntry(name: string): Promise<string> {
  const families = familiesOf(name)
  return `
    import { addMethods } from ${JSON.stringify(join(engineFolder, 'methods.ts'))}
    import { ops } from ${JSON.stringify(table)}
    ${families.map((file, i) => `import * as family${i} from ${JSON.stringify(file)}`).join('\n')}
    export * as part from 'door:${name}'
    const added = { ${families.map((_, i) => `...family${i}`).join(', ')} }
    addMethods(added)
    Object.assign(ops, added)
    ${name === 'glass' ? await opsInWords(familiesOf(undefined)) : ''}`
}
