import type { CellError, ControlItem, OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { renderError } from './error.ts'
import { renderItem } from './item.ts'
import { expectLate, isLate, type LateItem, updateLate } from './late.ts'
import { createRest } from './rest.ts'
import { createRoom } from './room.ts'
import { createSlots, type Slot } from './slots.ts'

/** The outputs of a cell on the page. A new run writes over the last one in place, so that nothing jumps or blinks. */
export interface OutputList {
  /** A run begins: the next items take the places of the old ones, from the first on. */
  begin(): void
  add(item: OutputItem): void
  /** A run ends: what is left of the older one goes. */
  end(error?: CellError): void
  /** Something went wrong after the run had ended. */
  late(error: CellError): void
  /** Shows on a pad that stands there what the reader has drawn on it before: a byte a pixel, in base64. */
  redraw(name: string, pixels: string): void
  /** Shows what was recorded again. */
  restore(): void
}

/**
 * Takes over the recorded outputs in `container`: controls come to life.
 * Items are drawn at once when the last drawing is a frame ago, else together later; a stream of costly ones never
 * takes more than half of the page's time.
 */
export function createOutputList(
  container: HTMLElement,
  context: RenderContext,
  needPlot: () => Promise<void>,
): OutputList {
  const recorded = container.innerHTML
  const slots = createSlots(container)
  const rest = createRest(container, context)
  let waiting: OutputItem[] = []
  let keys = new Map<string, Slot>()
  let room = createRoom()
  let frame = 0
  /** Not before this is drawn again: a frame later, or later by as long as the last drawing took. */
  let earliest = 0

  function adopt() {
    const made = [...container.children] as HTMLElement[]
    const fold = made.find((element) => element instanceof HTMLDetailsElement)
    if (fold) rest.adopt(fold)
    slots.adopt(made.filter((element) => element !== fold))
    for (const slot of slots.all()) {
      const { item } = slot.element.dataset
      if (item) wake(slot, JSON.parse(item) as ControlItem | LateItem)
    }
  }

  /** A drawing stays where it is and can be stepped through; a control is made anew. */
  function wake(slot: Slot, item: ControlItem | LateItem) {
    if (isLate(item)) {
      slot.item = item
      updateLate(slot.element, item, context)
    } else slots.replace(slot, renderItem(item, context), item)
  }

  function draw(item: OutputItem) {
    const old = item.key === undefined ? undefined : keys.get(item.key)
    if (!old && !room.takes(item)) return rest.add(item)
    if (item.type === 'plot' && !context.plot) return late(item, old)
    const slot = place(item, old)
    if (item.key !== undefined) keys.set(item.key, slot)
  }

  function place(item: OutputItem, old: Slot | undefined): Slot {
    const twin =
      (item.type === 'control' || item.type === 'pad') && !old
        ? slots.keep((slot) => sameControl(slot.item, item))
        : undefined
    if (twin && item.type === 'pad') {
      updateLate(twin.element, item, context)
      twin.item = item
      return twin
    }
    // A control that the reader holds stays what it is; else it shows the value of the run.
    if (twin?.element.contains(twin.element.ownerDocument.activeElement)) return twin
    if (twin) {
      slots.replace(twin, renderItem(item, context), item)
      return twin
    }
    // A stream of these is drawn in place: a button in it that has the focus, or is being pressed, stays.
    if (old && isLate(item) && old.item?.type === item.type) {
      updateLate(old.element, item, context)
      old.item = item
      return old
    }
    const element = renderItem(item, context)
    if (!old) return slots.next(element, item)
    slots.replace(old, element, item)
    return old
  }

  /** A plot before Plot is there: the older drawing stays, or an empty place, until it is loaded. */
  function late(item: OutputItem, old: Slot | undefined) {
    const slot = old ?? slots.keepHere((element) => element.classList.contains('out-plot')) ?? place(item, undefined)
    slot.item = item
    if (item.key !== undefined) keys.set(item.key, slot)
    const show = (made: HTMLElement) => slot.item === item && slots.replace(slot, made, item)
    const failed = () => element(document, 'p', { class: 'out out-error' }, context.text('cell.unloaded'))
    needPlot().then(
      () => show(renderItem(item, context)),
      () => show(failed()),
    )
  }

  function flush() {
    cancelAnimationFrame(frame)
    frame = 0
    const began = performance.now()
    const items = waiting
    waiting = []
    for (const item of items) draw(item)
    rest.show()
    const now = performance.now()
    earliest = now + Math.max(16, now - began)
  }

  function tick() {
    frame = 0
    if (performance.now() >= earliest) flush()
    else frame = requestAnimationFrame(tick)
  }

  adopt()
  expectLate(container)
  return {
    begin() {
      waiting = []
      keys = new Map()
      room = createRoom()
      slots.begin()
      rest.begin()
    },
    add(item) {
      // Of several with one key in a frame only the last is worth drawing.
      const same = item.key === undefined ? -1 : waiting.findIndex(({ key }) => key === item.key)
      if (same >= 0) waiting[same] = item
      else waiting.push(item)
      if (performance.now() >= earliest) flush()
      else frame ||= requestAnimationFrame(tick)
    },
    end(error) {
      flush()
      if (error) slots.next(renderError(error, context), null)
      slots.end()
      rest.end()
    },
    late(error) {
      slots.next(renderError(error, context), null)
    },
    redraw(name, pixels) {
      for (const slot of slots.all()) {
        if (slot.item?.type !== 'pad' || slot.item.name !== name) continue
        slot.item = { ...slot.item, pixels }
        updateLate(slot.element, slot.item, context)
      }
    },
    restore() {
      cancelAnimationFrame(frame)
      frame = 0
      waiting = []
      rest.begin()
      container.innerHTML = recorded
      adopt()
    },
  }
}

/** What the reader moves, or draws on. */
type Control = Extract<OutputItem, { type: 'control' | 'pad' }>

/** Whether a control on the page can serve for the one of the new run: all but its value is the same. */
function sameControl(old: OutputItem | null, fresh: Control): boolean {
  if (old?.type !== fresh.type) return false
  const bare = (item: Control) => {
    const changing = ['value', 'key', 'pixels', 'examples']
    return JSON.stringify(
      item,
      Object.keys(item)
        .filter((key) => !changing.includes(key))
        .sort(),
    )
  }
  return bare(old as Control) === bare(fresh)
}
