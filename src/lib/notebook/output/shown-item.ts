import type { OutputItem } from '#lib/kernel/protocol.ts'

/** What an element of the outputs shows, while the page lives. Recorded ones that nobody has run are not in it. */
export const shownItem = new WeakMap<Element, OutputItem>()
