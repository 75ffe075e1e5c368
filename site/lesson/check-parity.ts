import type { Lesson, LessonPage } from './lesson.ts'
import { LessonError } from './lesson-error.ts'
import { sameFormula } from './same-formula.ts'

/**
 * Throws unless the Chinese page shows what the English page shows. A page whose front matter says `complete: false` may
 * leave things out, but what it has stands in the same order and carries the same ids.
 */
export function checkParity({ pages: { en, zh } }: Pick<Lesson, 'pages'>): void {
  for (const key of ['order', 'minutes', 'requires'] as const) {
    const [wanted, found] = [en, zh].map(({ frontMatter }) => JSON.stringify(frontMatter[key]))
    if (found !== wanted)
      throw new LessonError(zh.file, 1, `front matter: ${key} is ${found}, ${en.file} says ${wanted}`)
  }
  compare('cell', en, zh, en.shows.map(named), zh.shows.map(named))
  compare('listing', en, zh, en.listings.map(named), zh.listings.map(named))
  for (const [thing, key] of [
    ['figure', 'figures'],
    ['exercise', 'exercises'],
  ] as const) {
    const items = (page: LessonPage) => page[key].map(({ name, line }) => ({ key: name, line }))
    compare(thing, en, zh, items(en), items(zh))
  }
  checkTerms(en, zh)
  compare('heading', en, zh, en.headings.map(named), zh.headings.map(named))
  const level = zh.headings.find(({ id, depth }) =>
    en.headings.some((other) => other.id === id && other.depth !== depth),
  )
  if (level) throw new LessonError(zh.file, level.line, `heading: "${level.id}" is of another level than in ${en.file}`)
  checkSections(en, zh)
}

interface Placed extends Item {
  /** How many headings stand before it. */
  section: number
}

/**
 * Between two headings both languages have the same formulas and asides. Formulas on lines of their own keep their order;
 * those within sentences, like asides, have the order that the language gives them.
 */
function checkSections(en: LessonPage, zh: LessonPage): void {
  const displayed = (page: LessonPage) => formulasOf(page, true)
  compare('formula', en, zh, displayed(en), displayed(zh))
  for (const [thing, items] of [
    ['formula', (page: LessonPage) => formulasOf(page, false)],
    ['aside', ({ asides }: LessonPage) => asides.map(({ name, ...place }) => ({ key: `<${name}>`, ...place }))],
  ] as const)
    compareSections(thing, en, zh, items(en), items(zh))
}

function formulasOf({ formulas }: LessonPage, wanted: boolean): Placed[] {
  const kind = formulas.filter(({ display }) => display === wanted)
  return kind.map(({ tex, line, section }) => ({ key: sameFormula(tex), line, section }))
}

function compareSections(thing: string, en: LessonPage, zh: LessonPage, wanted: Placed[], found: Placed[]): void {
  const left = [...wanted]
  for (const { key, line, section } of found) {
    const at = left.findIndex((item) => item.key === key && item.section === section)
    const place = section > 0 ? `section "${en.headings[section - 1].id}"` : 'beginning'
    if (at < 0)
      throw new LessonError(zh.file, line, `${thing}: ${key} is not, or not so often, in the ${place} of ${en.file}`)
    left.splice(at, 1)
  }
  if (zh.frontMatter.complete && left.length > 0) missing(thing, en, zh, left[0])
}

/** Both languages link the same words; a sentence may have them in another order. */
function checkTerms(en: LessonPage, zh: LessonPage): void {
  const [wanted, found] = [en, zh].map(({ terms }) => new Set(terms.map(({ id }) => id)))
  const stray = zh.terms.find(({ id }) => !wanted.has(id))
  if (stray) throw new LessonError(zh.file, stray.line, `<Term>: "${stray.id}" is not linked in ${en.file}`)
  const left = en.terms.find(({ id }) => !found.has(id))
  if (left && zh.frontMatter.complete)
    throw new LessonError(zh.file, 1, `<Term>: "${left.id}", linked in ${en.file}:${left.line}, is missing`)
}

interface Item {
  key: string
  line: number
}
const named = ({ id, line }: { id: string; line: number }): Item => ({ key: id, line })

function compare(thing: string, en: LessonPage, zh: LessonPage, wanted: Item[], found: Item[]) {
  const names = wanted.map(({ key }) => key)
  let next = 0
  for (const { key, line } of found) {
    const place = names.indexOf(key, next)
    if (place < 0 && !names.includes(key)) {
      const hint = thing === 'heading' ? '; a translated heading says its English id, ## ... {#id}' : ''
      const reason = `${thing}: "${key}" is not in ${en.file}, which has ${names.join(', ') || 'none'}${hint}`
      throw new LessonError(zh.file, line, reason)
    }
    const skipped = zh.frontMatter.complete && place > next ? wanted[next] : undefined
    if (place < 0 || (skipped && found.some((item) => item.key === skipped.key)))
      throw new LessonError(zh.file, line, `${thing}: "${key}" stands in another order than in ${en.file}`)
    if (skipped) missing(thing, en, zh, skipped)
    next = place + 1
  }
  if (zh.frontMatter.complete && next < wanted.length) missing(thing, en, zh, wanted[next])
}

function missing(thing: string, en: LessonPage, zh: LessonPage, { key, line }: Item): never {
  const reason = `${thing}: "${key}" of ${en.file}:${line} is missing`
  throw new LessonError(zh.file, 1, `${reason}; a page that is still shorter says complete: false`)
}
