import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { localCompletionSource } from '@codemirror/lang-javascript'
import { syntaxTree } from '@codemirror/language'
import { givenSignatures } from './given.ts'
import { infoOf } from './members.ts'
import type { HelpSource } from './source.ts'

const keywords = `async await break case catch class const continue do else export false finally for function if in
  instanceof let new null of return switch this throw true try typeof undefined while`

/** Of what JavaScript has, what cells of this book use. */
const globals = `Array Boolean Float32Array Float64Array Infinity Int32Array JSON Map Math NaN Number Object Promise Set
  String Uint8Array console performance structuredClone setTimeout`

/** Completes a name: the cell's own, those of the other cells with what they hold, those given to every cell, JavaScript's. */
export const names =
  (source: HelpSource) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const word = context.matchBefore(/[\p{ID_Start}$_][\p{ID_Continue}$]*/u)
    const node = syntaxTree(context.state).resolveInner(context.pos, -1)
    if (!word && !context.explicit) return null
    if (/String|Comment|Number|PropertyName|PropertyDefinition|VariableDefinition|RegExp/.test(node.name)) return null
    const defined = source.defined()
    const values = await source.values()
    if (context.aborted) return null
    const found = new Map<string, Completion>()
    const add = (label: string, more: Partial<Completion>) => {
      if (!found.has(label)) found.set(label, { label, ...more })
    }
    for (const { label, type } of (await localCompletionSource(context))?.options ?? [])
      if (!defined.has(label)) add(label, { type: type ?? 'variable', boost: 3 })
    const info = ({ label }: Completion) => infoOf(label, [label], source)
    for (const [name, cell] of defined) {
      const value = values.get(name)?.replace(/\s+/g, ' ').slice(0, 40) ?? cell
      add(name, { type: 'variable', detail: value, boost: 2, info })
    }
    for (const name of Object.keys(givenSignatures)) add(name, { type: 'function', boost: 1, info })
    for (const name of globals.split(/\s+/)) add(name, { type: 'constant' })
    for (const name of keywords.split(/\s+/)) add(name, { type: 'keyword', boost: -1 })
    return {
      from: word?.from ?? context.pos,
      options: [...found.values()],
      validFor: /^[\p{ID_Continue}$]*$/u,
    }
  }
