import type { HitData } from './engine.ts'
import { closeUp } from './han.ts'

/** One line of the results. */
export interface Found {
  /** `section` of a page, or what a record says that it is. */
  kind: string
  /** Below the site's root. */
  path: string
  title: string
  /** Where it stands; empty when the title says it all. */
  place: string
  /** HTML with `<mark>` around what was sought. */
  excerpt: string
}

/** At most so many sections of one page. */
const sections = 3

/** What to show of a hit: a record as itself, a page by those of its sections that hold the words. */
export function foundIn({ raw_url, excerpt, meta, sub_results }: HitData): Found[] {
  const { kind, place = '' } = meta
  const title = closeUp(meta.title ?? '')
  const path = raw_url.replace(/^\//, '')
  if (kind) return [{ kind, path, title, place, excerpt }]
  if (sub_results.length === 0) return [{ kind: 'section', path, title, place, excerpt }]
  return sub_results.slice(0, sections).map((section) => {
    const fragment = section.url.match(/#.*/)?.[0] ?? ''
    // What stands before the first heading is the page itself.
    const isPage = fragment === '' || closeUp(section.title) === title
    return {
      kind: 'section',
      path: path + fragment,
      title: closeUp(section.title),
      place: isPage ? '' : title,
      excerpt: section.excerpt,
    }
  })
}

/** The same with those first whose title is what was sought, then those whose title holds it; else in the order given. */
export function byTitle(found: readonly Found[], words: string): Found[] {
  const sought = words.toLowerCase()
  const rank = ({ title }: Found) => {
    const name = title.toLowerCase()
    return name === sought ? 0 : name.includes(sought) ? 1 : 2
  }
  return found.toSorted((a, b) => rank(a) - rank(b))
}
