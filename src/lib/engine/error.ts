/** What an engine error is about, as data: a notebook can show the shapes instead of a sentence. */
export interface Fault {
  readonly op: string
  readonly shapes?: readonly (readonly number[])[]
  readonly axis?: number
}

/** An error of the engine: `<op>: <what does not fit>, <the values>`, with the same facts as data. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly op: string
  readonly shapes: readonly (readonly number[])[]
  readonly axis: number | undefined

  constructor(what: string, fault: Fault) {
    super(`${fault.op}: ${what}`)
    this.op = fault.op
    this.shapes = fault.shapes ?? []
    this.axis = fault.axis
  }
}

/** Throws an {@link EngineError} that names the op and what does not fit. */
export function fail(op: string, what: string, fault: Omit<Fault, 'op'> = {}): never {
  throw new EngineError(what, { op, ...fault })
}

/** Throws when what a caller hands over to be called is not a function. */
export function expectFunction(op: string, f: unknown): void {
  if (typeof f !== 'function') fail(op, `expects a function, got ${String(f)}`)
}

/** A shape as messages write it: `[2,3]`. */
export const shown = (shape: readonly number[]): string => `[${shape.join(',')}]`
