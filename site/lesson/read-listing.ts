import type { Nodes, Parents } from 'mdast'
import type { MdxJsxFlowElement } from 'satteri'
import { jsxAttributes } from './jsx-attributes.ts'
import type { LessonListing } from './lesson.ts'
import type { ListingAttributes } from './listing-fence.ts'

type CodeNode = Extract<Nodes, { type: 'code' }>

/**
 * Adds what a listing's fence holds to the listings of its page. Fences of one listing stand in its `<Listing>`, or
 * one behind the other; those further apart have ids of their own. Returns the listing when this is its first fence.
 * Throws an Error whose message is the reason.
 */
export function addListing(
  node: CodeNode,
  attributes: ListingAttributes,
  ancestors: readonly Nodes[],
  listings: LessonListing[],
): LessonListing | undefined {
  const parent = ancestors.at(-1) as Parents
  const around = isListing(parent) ? jsxAttributes(parent) : {}
  const id = attributes.id ?? around.id
  if (typeof id !== 'string') throw new Error('listing: id is missing, on the fence or on the <Listing> around it')
  if (typeof around.id === 'string' && around.id !== id)
    throw new Error(`listing: id is "${id}", the <Listing> around it has "${around.id}"`)
  const { framework, cell = around.cell } = attributes
  const sheet = { framework, language: node.lang ?? '', code: node.value }
  const begun = listings.find((listing) => listing.id === id)
  if (!begun) {
    const line = node.position?.start.line ?? 1
    const listing = { id, ...(typeof cell === 'string' && { cell }), line, sheets: [sheet] }
    listings.push(listing)
    return listing
  }
  const siblings: readonly Nodes[] = parent.children
  const follows = isListing(parent) || isFenceOf(siblings[siblings.indexOf(node) - 1], id)
  if (listings.at(-1) !== begun || !follows) throw new Error(`listing: the id "${id}" is taken already`)
  if (begun.sheets.some((other) => other.framework === framework))
    throw new Error(`listing "${id}": ${framework} stands twice`)
  begun.sheets.push(sheet)
  return undefined
}

/** Whether a node is the component that shows a listing and what is different from it. */
export const isListing = (node: Readonly<Nodes> | undefined): node is MdxJsxFlowElement =>
  node?.type === 'mdxJsxFlowElement' && node.name === 'Listing'

/** Whether a node is a fence of the listing `id`, which the fence behind it then continues. */
export const isFenceOf = (node: Readonly<Nodes> | undefined, id: string): boolean =>
  node?.type === 'code' && node.meta?.includes(`id="${id}"`) === true
