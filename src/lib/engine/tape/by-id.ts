/**
 * Things by tensor id: a Map, but quicker to make and to ask. Ids count up, so the tensors made since some moment have
 * places in a list, one after the other; a Map holds the few older ones.
 */
export class ById<T> {
  readonly #first: number
  readonly #list: (T | undefined)[] = []
  readonly #older = new Map<number, T | undefined>()

  /** @param first from which id on the list counts */
  constructor(first: number) {
    this.#first = first
  }

  /** What is there for this id; undefined when nothing is. */
  get(id: number): T | undefined {
    const place = id - this.#first
    return place < 0 ? this.#older.get(id) : this.#list[place]
  }

  /** Puts something there for this id; undefined takes it away. */
  set(id: number, thing: T | undefined): void {
    const place = id - this.#first
    if (place < 0) this.#older.set(id, thing)
    else this.#list[place] = thing
  }
}
