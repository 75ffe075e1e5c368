import type { NamedValue } from '#lib/kernel/protocol.ts'

/** What a student's code gave for one call: data, copied out of the sandbox. It has no methods and runs no code. */
export type Answer =
  | { type: 'numbers'; shape: readonly number[]; dtype: string; data: ArrayLike<number> }
  | { type: 'text'; text: string }
  /** An object's fields; for a list of objects, its columns. */
  | { type: 'fields'; fields: ReadonlyMap<string, Answer> }
  /** `undefined`, or a function. */
  | { type: 'nothing' }
  /** Anything else, as the console would write it. */
  | { type: 'other'; text: string }

/** Reads the answer that a cell kept under `name`, from the values that the kernel collected of that cell. */
export function readAnswer(name: string, values: readonly NamedValue[]): Answer {
  const whole = values.find((value) => value.name === name)
  if (whole) return readOne(whole)
  const start = `${name}.`
  const fields = values
    .filter((value) => value.name.startsWith(start))
    .map((value) => [value.name.slice(start.length), readOne(value)] as const)
  return fields.length > 0 ? { type: 'fields', fields: new Map(fields) } : { type: 'nothing' }
}

function readOne({ numeric, text }: NamedValue): Answer {
  if (numeric) return { type: 'numbers', ...numeric }
  return text.startsWith("'") ? { type: 'text', text: unquoted(text) } : { type: 'other', text }
}

/** Undoes the quoting of the kernel's `inspect`. */
const unquoted = (text: string): string =>
  text.slice(1, -1).replace(/\\(.)/g, (_, letter) => ({ n: '\n', r: '\r' })[letter as string] ?? letter)
