import type { Shape } from '../tensor/shape.ts'

/**
 * Called for each run of elements that lie at equal steps: `length` of them, the first being number `at` in row-by-row
 * order, at `a`, `a + da`, `a + 2 da`, ... in one array and at `b`, `b + db`, ... in another.
 */
export type Run = (at: number, length: number, a: number, da: number, b: number, db: number) => void

/** An axis that is walked: how many steps it has, and how far each goes in either array. */
interface Path {
  readonly size: number
  readonly a: number
  readonly b: number
}

const still: Path = { size: 1, a: 0, b: 0 }

/**
 * Goes through all elements of `shape`, row by row, while two other arrays are read (or written) with strides of their
 * own. Broadcasting, transposing, slicing, reducing are all this walk; only the strides differ.
 * Axes that lie in one piece for both are walked as one, so the runs are long.
 */
export function walk(shape: Shape, aStrides: Shape, bStrides: Shape, run: Run): void {
  const paths: Path[] = []
  let outer = still
  for (let i = 0; i < shape.length; i++) {
    const [size, a, b] = [shape[i], aStrides[i], bStrides[i]]
    if (size === 0) return
    if (size === 1) continue
    if (paths.length > 0 && outer.a === a * size && outer.b === b * size)
      paths[paths.length - 1] = { size: outer.size * size, a, b }
    else paths.push({ size, a, b })
    outer = paths[paths.length - 1]
  }
  visit(paths, 0, 0, 0, 0, run)
}

/** Walks the paths from number `axis` on, and returns how far it has come. */
function visit(paths: Path[], axis: number, at: number, a: number, b: number, run: Run): number {
  const path = axis < paths.length ? paths[axis] : still
  if (axis >= paths.length - 1) {
    run(at, path.size, a, path.a, b, path.b)
    return at + path.size
  }
  for (let i = 0; i < path.size; i++) at = visit(paths, axis + 1, at, a + i * path.a, b + i * path.b, run)
  return at
}
