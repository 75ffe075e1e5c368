import { type RandomStream, random } from '#lib/engine/random/random.ts'
import { between, type Option, readOptions, seed, whole } from '../options.ts'

/** Examples in rows: `x` [n, features], and what belongs to each: a class, or for a regression a number. */
export interface ToySet {
  x: number[][]
  y: number[]
}

/** What every toy set understands. */
export interface ToyOptions {
  /** How many examples. */
  n: number
  /** Standard deviation of what is added to each coordinate. */
  noise: number
  seed: number | string
}

/**
 * A toy set by its rule for one example: `make(i, draw, options)`. `noise` is what it has when nobody says otherwise;
 * `more`: options of its own.
 */
export function toySet<More extends object = object>(
  name: string,
  noise: number,
  more: { [Name in keyof More]: Option<More[Name]> },
  make: (i: number, draw: RandomStream, options: ToyOptions & More) => [x: number[], y: number],
): (options?: Partial<ToyOptions & More>) => ToySet {
  return (given) => {
    const known = { n: whole(200, 1, 100_000), noise: between(noise, 0, 100), seed, ...more }
    const options = readOptions<ToyOptions & More>(`data.${name}`, given, known as never)
    const draw = random(`data.${name}/${options.seed}`)
    const rows = Array.from({ length: options.n }, (_, i) => make(i, draw, options))
    return { x: rows.map(([x]) => x), y: rows.map(([, y]) => y) }
  }
}
