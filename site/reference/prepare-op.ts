import { notes } from '#lib/engine/docs/notes.ts'
import { type Source, sources } from '#lib/engine/docs/sources.ts'
import { Tensor, trace } from '#lib/engine/index.ts'
import { formulasOf } from '#lib/engine/tape/formulas.ts'
import type { NoGradient } from '#lib/engine/tape/op.ts'
import { type Lang, languages } from '../i18n/languages.ts'
import { renderFormula } from '../lesson/markdown/formula.ts'
import { highlight } from '../lesson/markdown/highlight.ts'
import { cellCode } from './cell-code.ts'
import { type Example, runExample } from './example.ts'
import type { Group } from './groups.ts'
import { type Proof, proofsOf } from './proofs.ts'
import type { FoundRecord } from './records.ts'
import { slugOf } from './slug.ts'
import { sourceOf } from './source-text.ts'
import { inChinese, wordsOfFormula } from './translate.ts'

/** An op as its pages need it. Plain JSON. */
export interface PreparedOp {
  name: string
  slug: string
  group: Group
  /** Whether it is made of other ops, and which. */
  parts: string[] | null
  summary: Record<Lang, string>
  /** HTML. */
  forward: Record<Lang, string[]>
  backward: Record<Lang, string[]>
  /** The same inline, for the page of all rules. */
  rules: { y: Record<Lang, string[]>; back: Record<Lang, string[]> }
  /** Whether it has rules of its own, is flat everywhere, lets no gradient through, or is made of other ops. */
  kind: 'rule' | 'flat' | 'none' | 'composed'
  /** Why an input gets no gradient; null where it gets one. */
  reasons: Record<Lang, (string | null)[]>
  /** What the letters of the formulas mean. */
  letters: Record<Lang, string | null>
  shapes: string
  from: Source
  rule: Source
  tfjs: string | null
  differs: Record<Lang, string | null>
  proofs: Proof[]
  example: Example
  cell: { id: string; code: string; html: string }
  source: { file: string; line: number; html: string; uses: string[] }
}

/** Everything that the pages of an op show. Throws when a formula is bad. */
export async function prepareOp({ record, file, group }: FoundRecord): Promise<PreparedOp> {
  const note = notes[record.name]
  const example = runExample(record)
  const { forward, backward } = formulasOf({
    formula: [record.formula, note.gradient].filter(Boolean).join(',\\quad '),
  })
  const reasons = reasonsOf(record)
  const source = sourceOf(file, record.name.replace(/^.*\./, ''))
  const code = cellCode(example)
  const place = { file, line: source.line }
  const formulas = (list: readonly string[], display = true) =>
    perLanguage((lang) => list.map((tex) => renderFormula(wordsOfFormula(tex, lang), display, place)))
  return {
    name: record.name,
    slug: slugOf(record.name),
    group: group!,
    parts: 'compose' in record ? partsOf(record) : null,
    summary: { en: record.summary, zh: inChinese('summaries', record.name, record.summary) },
    forward: formulas(forward),
    backward: formulas(backward),
    rules: { y: formulas(forward, false), back: formulas(backward, false) },
    kind: kindOf(record, backward),
    reasons: { en: reasons, zh: reasons.map((reason) => reason && inChinese('reasons', reason)) },
    letters: { en: note.letters ?? null, zh: note.letters ? inChinese('letters', note.letters) : null },
    shapes: note.shapes,
    from: sources[note.from],
    rule: sources[note.rule],
    tfjs: record.tfjs === null ? null : (record.tfjs ?? record.name),
    differs: { en: note.differs ?? null, zh: note.differs ? inChinese('differs', note.differs) : null },
    proofs: proofsOf(record, example.gradients.length > 0 || reasons.includes(null)),
    example,
    cell: { id: slugOf(record.name), code, html: await highlight(code, 'ts') },
    source: { file, line: source.line, html: await highlight(source.text, 'ts'), uses: source.uses },
  }
}

const perLanguage = <T>(value: (lang: Lang) => T) =>
  Object.fromEntries(languages.map((lang) => [lang, value(lang)])) as Record<Lang, T>

function kindOf(record: FoundRecord['record'], backward: readonly string[]): PreparedOp['kind'] {
  if ('compose' in record) return 'composed'
  if (backward.length === 0) return 'none'
  return backward.every((relation) => / = 0$/.test(relation)) ? 'flat' : 'rule'
}

/** For each input why it gets no gradient, or null. Of what is made of ops nothing is said. */
function reasonsOf(record: FoundRecord['record']): (string | null)[] {
  if (!('backward' in record) || typeof record.backward === 'function') return []
  const rules = 'noGradient' in record.backward ? [record.backward as NoGradient] : record.backward
  return rules.map((rule) => ('noGradient' in rule ? rule.noGradient : null))
}

/** The ops that a composed function runs, found by running it. */
function partsOf(record: FoundRecord['record']): string[] {
  const { entries } = trace(() => {
    const result = record(...(record.examples[0] as [])) as unknown
    return result instanceof Tensor ? result : (Object.values(result as object)[0] as Tensor)
  })
  return [...new Set(entries.map(({ op }) => op.name))]
}
