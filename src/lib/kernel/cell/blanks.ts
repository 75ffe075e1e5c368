/** A text in which parts are replaced by spaces, so that nothing moves. Offsets are UTF-16 units. */
export class Blanks {
  readonly #units: string[]

  constructor(code: string) {
    this.#units = code.split('')
  }

  /** Turns everything from `start` up to `end` into spaces, but for line breaks. */
  blank(start: number, end: number): void {
    for (let i = start; i < end; i++) if (!lineBreak.test(this.#units[i])) this.#units[i] = ' '
  }

  /** Overwrites one unit, as with the `;` that takes the place of an erased statement. */
  put(offset: number, unit: string): void {
    this.#units[offset] = unit
  }

  toString(): string {
    return this.#units.join('')
  }
}

const lineBreak = /[\n\r\u2028\u2029]/

/** What the rules of erasing share while they go through one cell. */
export interface Eraser {
  code: string
  text: Blanks
  /** Ends of statements and fields that no semicolon closes. */
  open: Set<number>
  /** Declarations in the head of a `for`: they end no statement. */
  headers: Set<unknown>
}
