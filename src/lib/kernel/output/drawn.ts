import type { OutputItem } from '../protocol.ts'

/**
 * A drawing that a given function has made of values: `display` shows it as it is, and engines are not compared by it.
 * A promise where a tensor of it can only be read by waiting.
 */
export class Drawn {
  readonly item: OutputItem | Promise<OutputItem>

  constructor(item: OutputItem | Promise<OutputItem>) {
    this.item = item
  }
}
