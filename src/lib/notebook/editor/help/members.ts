import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import type { SeenValue } from '#lib/kernel/protocol.ts'
import { drawCard } from './card.ts'
import { explain } from './explain.ts'
import { dataSignatures } from './given.ts'
import { pathOf } from './path-at.ts'
import type { HelpSource } from './source.ts'

/** Completes after a dot: with what the kernel finds in the value before it, else with what a tensor can do. */
export const members =
  (source: HelpSource) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const written = context.matchBefore(/\.\s*[\p{ID_Continue}$]*/u)
    const node = syntaxTree(context.state).resolveInner(context.pos, -1)
    if (!written || /String|Comment|Number/.test(node.name)) return null
    const from = context.pos - /[\p{ID_Continue}$]*$/u.exec(written.text)![0].length
    const member = node.name === 'MemberExpression' ? node : node.parent
    if (member?.name !== 'MemberExpression') return null
    const path = pathOf(member.firstChild, context.state)
    if (path?.join() === 'data' && !source.defined().has('data')) return result(from, ofData(source))
    const seen = (path && (await source.look(path))) ?? (await instead(path, source))
    if (context.aborted || !seen) return null
    return result(
      from,
      seen.members.map((found) => option(found, path, source)),
    )
  }

const result = (from: number, options: Completion[]): CompletionResult => ({
  from,
  options,
  validFor: /^[\p{ID_Continue}$]*$/u,
})

/** While tfjs is not there yet, our engine has the same names; what nobody can look at is most often a tensor. */
function instead(path: readonly string[] | null, { look }: HelpSource): Promise<SeenValue | null> {
  const [root, ...rest] = path ?? []
  return look(root === 'tf' || root === 'tfjs' ? ['reference', ...rest] : ['reference', 'Tensor', 'prototype'])
}

function option(
  { name, kind, summary }: SeenValue['members'][number],
  path: readonly string[] | null,
  source: HelpSource,
): Completion {
  return {
    label: name,
    type: kind === 'tensor' || kind === 'value' ? 'property' : kind,
    boost: kind === 'function' ? 1 : 0,
    ...(summary && { detail: summary }),
    info: () => infoOf(name, path && [...path, name], source),
  }
}

const ofData = (source: HelpSource): Completion[] =>
  Object.keys(dataSignatures).map((name) => ({
    label: name,
    type: 'function',
    info: () => infoOf(name, ['data', name], source),
  }))

/** The card beside a completion. */
export async function infoOf(name: string, path: readonly string[] | null, source: HelpSource): Promise<Node | null> {
  const known = await explain(name, path, source)
  return known && drawCard(known, source.text)
}
