import type { Shape } from '../shape.ts'

/**
 * Called for each run of elements that lie at equal steps: `length` of them, the first being number `at` in row-by-row
 * order, at `a`, `a + da`, `a + 2 da`, ... in one array and at `b`, `b + db`, ... in another.
 */
export type Run = (at: number, length: number, a: number, da: number, b: number, db: number) => void

/**
 * Goes through all elements of `shape`, row by row, while two other arrays are read (or written) with strides of their
 * own. Broadcasting, transposing, slicing, reducing are all this walk; only the strides differ.
 * Axes that lie in one piece for both are walked as one, so the runs are long.
 */
export function walk(shape: Shape, aStrides: Shape, bStrides: Shape, run: Run): void {
  const axes: [size: number, a: number, b: number][] = []
  for (let i = 0; i < shape.length; i++) {
    const [size, a, b] = [shape[i], aStrides[i], bStrides[i]]
    if (size === 0) return
    if (size === 1) continue
    const outer = axes[axes.length - 1]
    if (outer !== undefined && outer[1] === a * size && outer[2] === b * size)
      axes[axes.length - 1] = [outer[0] * size, a, b]
    else axes.push([size, a, b])
  }
  const [length, da, db] = axes.pop() ?? [1, 0, 0]
  let at = 0
  const visit = (axis: number, a: number, b: number): void => {
    if (axis === axes.length) {
      run(at, length, a, da, b, db)
      at += length
      return
    }
    const [size, aStep, bStep] = axes[axis]
    for (let i = 0; i < size; i++) visit(axis + 1, a + i * aStep, b + i * bStep)
  }
  visit(0, 0, 0)
}
