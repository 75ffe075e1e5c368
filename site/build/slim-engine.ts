import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'rolldown'
import { type ESTree, parseSync, Visitor } from 'rolldown/utils'
import { importsOf, table } from './engine-door.ts'
import { engineFolder } from './engine-parts.ts'

/**
 * What only pages and tests read of an op's record: the fields of `About`, but for its name. What an op needs while
 * it runs stands in its `Definition`.
 */
export const documentation = fieldsOf('About').filter((field) => field !== 'name')

/** Of these, what a cell may like to read too. */
export const words = ['summary', 'formula']

/** The files whose ops get their words from `glass`. */
let told = new Set<string>()

/**
 * Leaves the documentation out of the engine's records in the worker's script: examples everywhere; sentences and formulas
 * of the ops that come with the kernel, since few cells ask for them, and the part `glass` brings them.
 */
export const slimEngine: Plugin = {
  name: 'slim-engine',
  buildStart() {
    told = new Set(importsOf(table, undefined))
  },
  transform(code, id) {
    if (!id.startsWith(engineFolder)) return null
    const unread = documentation.filter((field) => told.has(id) || !words.includes(field))
    const cuts: [start: number, end: number][] = []
    new Visitor({
      ObjectExpression({ properties }) {
        if (!properties.some((property) => isRecordField(nameOf(property)))) return
        for (const property of properties.filter((property) => unread.includes(nameOf(property))))
          cuts.push([property.start, property.end + /^\s*,?/.exec(code.slice(property.end))![0].length])
      },
    }).visit(parse(code))
    return cuts.reduceRight((text, [start, end]) => text.slice(0, start) + text.slice(end), code)
  },
}

/** What tells a record of an op from other objects. */
const isRecordField = (name: string) => ['formula', 'forward', 'compose'].includes(name)

function nameOf(property: ESTree.ObjectPropertyKind): string {
  return property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : ''
}

function fieldsOf(name: string): string[] {
  const program = parse(readFileSync(join(engineFolder, 'tape/op.ts'), 'utf8'))
  const declared = program.body.map((node) => ('declaration' in node ? node.declaration : node))
  const found = declared.find((node) => node?.type === 'TSInterfaceDeclaration' && node.id.name === name)
  if (found?.type !== 'TSInterfaceDeclaration') throw new Error(`slim-engine: op.ts has no interface ${name}`)
  return found.body.body.flatMap((field) =>
    field.type === 'TSPropertySignature' && field.key.type === 'Identifier' ? [field.key.name] : [],
  )
}

function parse(code: string): ESTree.Program {
  return parseSync('module.ts', code).program
}
