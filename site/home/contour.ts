/** A box in the plane and how finely it is sampled: `steps` cells each way. */
export interface Grid {
  x: [from: number, to: number]
  y: [from: number, to: number]
  steps: number
}

type Point = [x: number, y: number]

/**
 * The lines on which a function has the value `level`, by marching squares: polylines in the function's own coordinates,
 * closed ones ending where they began. Saddle cells are cut along one fixed diagonal.
 */
export function contour(value: (x: number, y: number) => number, level: number, grid: Grid): Point[][] {
  const next = new Map<string, { key: string; point: Point }[]>()
  const link = (a: Crossing, b: Crossing) => {
    next.set(a.key, [...(next.get(a.key) ?? []), b])
    next.set(b.key, [...(next.get(b.key) ?? []), a])
  }
  for (let i = 0; i < grid.steps; i++)
    for (let j = 0; j < grid.steps; j++) {
      // Two triangles a cell: each is crossed by one segment or none.
      for (const corners of [
        [
          [i, j],
          [i + 1, j],
          [i, j + 1],
        ],
        [
          [i + 1, j + 1],
          [i + 1, j],
          [i, j + 1],
        ],
      ]) {
        const found = edges(corners).flatMap(([a, b]) => crossing(value, level, grid, a, b))
        if (found.length === 2) link(found[0], found[1])
      }
    }
  return chains(next)
}

interface Crossing {
  /** Names the edge of the grid, so that neighbours know each other's crossing. */
  key: string
  point: Point
}

const edges = ([a, b, c]: number[][]) => [
  [a, b],
  [b, c],
  [c, a],
]

function crossing(
  value: (x: number, y: number) => number,
  level: number,
  grid: Grid,
  a: number[],
  b: number[],
): Crossing[] {
  const [p, q] = [a, b].map(([i, j]) => [at(grid.x, i / grid.steps), at(grid.y, j / grid.steps)] as Point)
  const [u, v] = [value(...p) - level, value(...q) - level]
  if (u < 0 === v < 0) return []
  const t = u / (u - v)
  return [{ key: [a, b].map(String).sort().join(' '), point: [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])] }]
}

const at = ([from, to]: [number, number], t: number) => from + t * (to - from)

function chains(next: Map<string, Crossing[]>): Point[][] {
  const open = [...next.keys()].sort((a, b) => next.get(a)!.length - next.get(b)!.length)
  const seen = new Set<string>()
  return open.flatMap((start) => {
    const line: Point[] = []
    for (let key: string | undefined = start; key && !seen.has(key); ) {
      seen.add(key)
      const [first, second]: Crossing[] = next.get(key)!
      const from: Crossing[] = next.get(first.key)!
      line.push(from.find((crossing) => crossing.key === key)!.point)
      key = [first, second].find((crossing) => crossing && !seen.has(crossing.key))?.key
    }
    const closed = next.get(start)!.length === 2
    return line.length > 2 ? [closed ? [...line, line[0]] : line] : []
  })
}
