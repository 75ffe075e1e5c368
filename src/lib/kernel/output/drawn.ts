import type { OutputItem } from '../protocol.ts'

/** A drawing that a given function has made of values: `display` shows it as it is, and engines are not compared by it. */
export class Drawn {
  readonly item: OutputItem

  constructor(item: OutputItem) {
    this.item = item
  }
}
