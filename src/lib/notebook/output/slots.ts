import type { OutputItem } from '#lib/kernel/protocol.ts'
import { element } from './element.ts'

/** One place in a cell's output. */
export interface Slot {
  element: HTMLElement
  item: OutputItem | null
}

const shown = 40

/** The places of a cell's outputs, in order; those beyond the first 40 are folded. `more` names the fold. */
export function createSlots(container: HTMLElement, more: (count: number) => string) {
  let slots: Slot[] = []
  /** Where the current run writes next; what stands from here on is of the run before. */
  let at = 0
  let fold: HTMLDetailsElement | null = null

  function insert(made: HTMLElement, index: number) {
    if (index < shown) {
      const after = slots[index]?.element
      container.insertBefore(made, after?.parentElement === container ? after : fold)
      return
    }
    const { ownerDocument } = container
    fold ??= element(ownerDocument, 'details', { class: 'out out-fold' }, element(ownerDocument, 'summary'))
    if (!fold.isConnected) container.append(fold)
    const after = slots[index]?.element
    fold.insertBefore(made, after?.parentElement === fold ? after : null)
    fold.firstElementChild!.textContent = more(fold.childElementCount - 1)
  }

  function drop(from: number, count: number) {
    for (const { element } of slots.splice(from, count)) element.remove()
    if (fold?.childElementCount === 1) {
      fold.remove()
      fold = null
    }
  }

  return {
    /** Takes elements that are there already as the places of a finished run. */
    adopt(elements: HTMLElement[]) {
      const last = elements.at(-1)
      fold = last?.matches('.out-fold') ? (last as HTMLDetailsElement) : null
      const folded = fold ? ([...fold.children].slice(1) as HTMLElement[]) : []
      slots = [...elements.filter((made) => made !== fold), ...folded].map((made) => ({ element: made, item: null }))
      at = slots.length
    },
    all: (): readonly Slot[] => slots,
    begin() {
      at = 0
    },
    /** Puts an element in the next place, over what an older run has there. */
    next(made: HTMLElement, item: OutputItem | null): Slot {
      const old = slots[at]
      const slot = { element: made, item }
      if (old) {
        old.element.replaceWith(made)
        slots[at] = slot
      } else {
        insert(made, at)
        slots.push(slot)
      }
      at++
      return slot
    },
    replace(slot: Slot, made: HTMLElement, item: OutputItem | null) {
      slot.element.replaceWith(made)
      slot.element = made
      slot.item = item
    },
    /** Leaves the first older element that fits where it is, as the next place; what stood before it goes. */
    keep(fits: (slot: Slot) => boolean): Slot | undefined {
      const found = slots.findIndex((slot, index) => index >= at && fits(slot))
      if (found < 0) return undefined
      drop(at, found - at)
      return slots[at++]
    },
    /** Leaves the older element in the next place where it is, if it fits. */
    keepHere(fits: (element: HTMLElement) => boolean): Slot | undefined {
      return slots[at] && fits(slots[at].element) ? slots[at++] : undefined
    },
    end() {
      drop(at, slots.length - at)
      if (fold) fold.firstElementChild!.textContent = more(fold.childElementCount - 1)
    },
  }
}
