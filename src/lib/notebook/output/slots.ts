import type { OutputItem } from '#lib/kernel/protocol.ts'

/** One place in a cell's output. */
export interface Slot {
  element: HTMLElement
  item: OutputItem | null
}

/** The places of a cell's outputs, in order; a run writes over the one before from the first place on. */
export function createSlots(container: HTMLElement) {
  let slots: Slot[] = []
  /** Where the current run writes next; what stands from here on is of the run before. */
  let at = 0

  function drop(from: number, count: number) {
    for (const { element } of slots.splice(from, count)) element.remove()
  }

  return {
    /** Takes elements that are there already as the places of a finished run. */
    adopt(elements: readonly HTMLElement[]) {
      slots = elements.map((made) => ({ element: made, item: null }))
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
      // What the reader holds is not taken away: its own item may be still to come.
      const held = old?.element.contains(container.ownerDocument.activeElement) ?? false
      if (old) old.element[held ? 'before' : 'replaceWith'](made)
      else if (at > 0) slots[at - 1].element.after(made)
      else container.prepend(made)
      slots.splice(at++, old && !held ? 1 : 0, slot)
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
    },
  }
}
