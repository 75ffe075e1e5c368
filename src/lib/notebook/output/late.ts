import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { shownItem } from './shown-item.ts'

/** Outputs that few cells have: what draws them is loaded with the first of its kind. */
export type LateType = 'training' | 'graph' | 'gallery' | 'confusion' | 'pad' | 'tree'
type Item<T extends LateType> = Extract<OutputItem, { type: T }>
export type LateItem = Item<LateType>

/** Draws an item into its frame, or brings the frame up to date when it holds an earlier one. */
export type DrawLate<T extends LateType> = (frame: HTMLElement, item: Item<T>, context: RenderContext) => void
export type LateDrawings = { [T in LateType]: DrawLate<T> }

const opens: { [T in LateType]: () => Promise<DrawLate<T>> } = {
  training: async () => (await import('./training/draw-training.ts')).drawTraining,
  gallery: async () => (await import('./draw-gallery.ts')).drawGallery,
  confusion: async () => (await import('./draw-confusion.ts')).drawConfusion,
  pad: async () => (await import('./pad/draw-pad.ts')).drawPad,
  graph: async () => (await import('./draw-graph.ts')).drawGraph,
  tree: async () => (await import('./tree/draw-tree.ts')).drawTree,
}
const loaded: Partial<LateDrawings> = {}

/** Whether an item is drawn by what comes later. */
export function isLate(item: OutputItem): item is Item<LateType> {
  return Object.hasOwn(opens, item.type)
}

/** Loads what draws the outputs that stand under a cell already, before they are drawn anew. */
export function expectLate(container: HTMLElement): void {
  for (const type of Object.keys(opens) as LateType[])
    if (container.querySelector(`.out-${type}`)) load(type).catch(() => {})
}

/** An item of these kinds in a frame of its own. In the page it may be drawn a moment later. */
export function renderLate(item: Item<LateType>, context: RenderContext): HTMLElement {
  const frame = element(context.document, 'div', { class: `out out-${item.type}` })
  updateLate(frame, item, context)
  return frame
}

/** Brings a frame up to date, in place: what the reader holds in it stays. */
export function updateLate(frame: HTMLElement, item: Item<LateType>, context: RenderContext): void {
  shownItem.set(frame, item) // Or will show, once it can.
  const drawing = { ...context.late, ...loaded }[item.type] as DrawLate<LateType> | undefined
  if (drawing) drawing(frame, item, context)
  else
    load(item.type).then(
      (draw) => shownItem.get(frame) === item && (draw as DrawLate<LateType>)(frame, item, context),
      () =>
        frame.replaceChildren(element(context.document, 'p', { class: 'out-error' }, context.text('cell.unloaded'))),
    )
}

async function load<T extends LateType>(type: T): Promise<DrawLate<T>> {
  const draw = await opens[type]()
  Object.assign(loaded, { [type]: draw })
  return draw
}
