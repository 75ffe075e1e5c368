import type { Nodes, Parents, RootContent } from 'mdast'
import { mdxToMdast } from 'satteri'
import type { Lang } from '../i18n/languages.ts'
import { readFence } from './fence.ts'
import { readFrontMatter } from './front-matter.ts'
import { headingId, plainText } from './heading.ts'
import { jsxAttributes } from './jsx-attributes.ts'
import type { LessonCell, LessonListing, LessonPage } from './lesson.ts'
import { LessonError } from './lesson-error.ts'
import { findNumerals } from './lint-prose.ts'
import { features } from './markdown/features.ts'
import { addListing } from './read-listing.ts'

/** Components that a lesson may use without importing them. */
const asides = ['Note', 'Predict', 'Break', 'Sources']
const components = new Set(['Cell', 'Exercise', 'Fact', 'Figure', 'Listing', 'Term', ...asides])

/**
 * Reads one file of a lesson. The code of cells and listings comes from fences, which only the English file has.
 * Throws a LessonError for whatever does not fit, at its line.
 */
export function readPage(file: string, text: string, lang: Lang) {
  const root = parse(file, text)
  const [first] = root.children
  if (first?.type !== 'yaml') throw new LessonError(file, 1, 'front matter: missing')
  const page: LessonPage = {
    lang,
    file,
    frontMatter: readFrontMatter(first.value, file),
    headings: [],
    shows: [],
    listings: [],
    figures: [],
    exercises: [],
    terms: [],
    prose: [],
    facts: [],
    formulas: [],
    asides: [],
    numerals: [],
  }
  const code: PageCode = { cells: [], listings: [] }
  walk(root, [], (node, ancestors) => collect(node, ancestors, page, code))
  return { page, ...code }
}

/** What the fences of the English file hold. */
interface PageCode {
  cells: LessonCell[]
  listings: LessonListing[]
}

function parse(file: string, text: string) {
  try {
    return mdxToMdast(text, { features }) as Extract<Nodes, { type: 'root' }>
  } catch (error) {
    // Sätteri says `12:3: reason`.
    const { message } = error as Error
    const [, line = '1', reason = message] = /^(\d+):\d+: (.*)/s.exec(message) ?? []
    throw new LessonError(file, Number(line), reason)
  }
}

function walk(node: Nodes, ancestors: Nodes[], visit: (node: Nodes, ancestors: Nodes[]) => void) {
  visit(node, ancestors)
  for (const child of (node as Parents).children ?? []) walk(child as RootContent, [...ancestors, node], visit)
}

function collect(node: Nodes, ancestors: Nodes[], page: LessonPage, code: PageCode) {
  const line = node.position?.start.line ?? 1
  const fail = (reason: string) => new LessonError(page.file, line, reason)
  switch (node.type) {
    case 'code':
      try {
        readCode(node, ancestors, line, page, code)
      } catch (error) {
        throw fail((error as Error).message)
      }
      return
    case 'heading': {
      const id = headingId(node)
      if (page.headings.some((heading) => heading.id === id)) throw fail(`heading: the id "${id}" is taken already`)
      page.headings.push({ depth: node.depth, id, text: plainText(node), line })
      return
    }
    case 'math':
    case 'inlineMath':
      page.formulas.push({ tex: node.value, display: node.type === 'math', line, section: page.headings.length })
      return
    case 'text':
      page.numerals.push(...findNumerals(node, ancestors))
      if (isProse(ancestors)) page.prose.push({ text: node.value, line })
      return
    case 'mdxjsEsm':
      throw fail('import and export: lessons have their components without them')
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      readComponent(node, page, line, fail)
  }
}

/** Reads a fence. Throws an Error whose message is the reason. */
function readCode(
  node: Extract<Nodes, { type: 'code' }>,
  ancestors: Nodes[],
  line: number,
  page: LessonPage,
  { cells, listings }: PageCode,
) {
  const fence = readFence(node.lang, node.meta)
  if (fence.type === 'plain') return
  const tag = fence.type === 'cell' ? 'Cell' : 'Listing'
  if (page.lang !== 'en')
    throw new Error(`${fence.type}: its code stands in en.mdx only; show it with <${tag} id="..." />`)
  if (fence.type === 'listing') {
    const listing = addListing(node, fence.attributes, ancestors, listings)
    if (listing) page.listings.push({ id: listing.id, line })
    return
  }
  const { id } = fence.attributes
  if (cells.some((cell) => cell.id === id)) throw new Error(`cell: the id "${id}" is taken already`)
  cells.push({ ...fence.attributes, code: node.value, line })
  page.shows.push({ id, line })
}

/** Whether text inside of these is prose: in no heading, not among the sources. */
const isProse = (ancestors: readonly Nodes[]) =>
  !ancestors.some((node) => node.type === 'heading' || ('name' in node && node.name === 'Sources'))

function readComponent(
  node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
  page: LessonPage,
  line: number,
  fail: (reason: string) => LessonError,
) {
  const { name } = node
  if (!name || !/^[A-Z]/.test(name)) return
  if (!components.has(name)) throw fail(`<${name}>: unknown component, known are ${[...components].join(', ')}`)
  const attributes = jsxAttributes(node)
  const need = (key: string) => {
    if (typeof attributes[key] === 'string' && attributes[key]) return attributes[key]
    throw fail(`<${name}>: ${key} is missing`)
  }
  if (name === 'Cell') {
    if (page.lang === 'en') throw fail('<Cell>: in en.mdx a cell is a fence: ```ts cell id="..."')
    page.shows.push({ id: need('id'), line })
  }
  if (name === 'Listing') {
    const own = node.children.some((child) => child.type === 'code')
    if (page.lang !== 'en') page.listings.push({ id: need('id'), line })
    else if (!own) throw fail('<Listing>: in en.mdx its fences stand in it: ```python listing framework="Keras"')
  }
  if (name === 'Term') {
    const id = need('id')
    const before = page.terms.find((term) => term.id === id)
    if (before) throw fail(`<Term>: "${id}" is linked in line ${before.line} already; only its first use is`)
    page.terms.push({ id, line, at: page.prose.length })
  }
  if (asides.includes(name)) page.asides.push({ name, line, section: page.headings.length })
  if (name === 'Exercise') page.exercises.push({ name: need('name'), line })
  if (name === 'Figure') page.figures.push({ name: need('name'), line })
  if (name === 'Fact') {
    const digits = attributes.digits === undefined ? undefined : Number(attributes.digits)
    const text = plainText(node)
    if (!text) throw fail('<Fact>: shows nothing')
    const full = attributes.full !== undefined && { full: true as const }
    if (!full && /^\$(seconds|minutes)$/.test(need('is')))
      throw fail(`<Fact>: ${need('is')} is of a full run, say full`)
    page.facts.push({ cell: need('cell'), is: need('is'), ...full, ...(digits && { digits }), text, line })
  }
}
