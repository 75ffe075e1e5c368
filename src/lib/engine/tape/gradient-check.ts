/** One element of an input: the gradient that the rules give, and the slope that is measured. */
export interface SlopeCheck {
  /** Which input, and which of its elements, row by row. */
  input: number
  index: number
  /** The same element by its place along each axis. */
  place: number[]
  value: number
  gradient: number
  slope: number
  /** |gradient − slope| / max(1, |gradient|, |slope|). */
  error: number
}

/** Longer reports show as many elements, those with the largest errors. */
const longest = 20

/** The outcome of a gradient check, element by element. `print()` writes it as a table. */
export class GradientCheck {
  readonly ok: boolean
  readonly worst: SlopeCheck | null
  readonly elements: readonly SlopeCheck[]
  readonly tolerance: number

  constructor(elements: readonly SlopeCheck[], tolerance: number) {
    this.elements = elements
    this.tolerance = tolerance
    this.ok = elements.every((element) => this.agrees(element))
    this.worst = elements.reduce<SlopeCheck | null>((a, b) => (a !== null && badness(a) >= badness(b) ? a : b), null)
  }

  /** Whether gradient and slope of an element are as near as they should be. */
  agrees({ error }: SlopeCheck): boolean {
    return error <= this.tolerance
  }

  /** The table: a line for each element, those that disagree marked, the worst named. */
  toString(): string {
    const { elements, worst, tolerance } = this
    const good = elements.filter((element) => this.agrees(element)).length
    const head = `gradcheck: ${good} of ${elements.length} elements agree within ${tolerance}`
    if (worst === null) return head
    const shown = elements.length <= longest ? elements : worstOf(elements)
    const rows = shown.map(({ input, place, value, gradient, slope, error }, i) => [
      `${input}`,
      `[${place}]`,
      ...[value, gradient, slope].map((v) => String(Number(v.toPrecision(7)))),
      error.toExponential(1),
      `${this.agrees(shown[i]) ? '' : 'wrong'}${shown[i] === worst ? ' worst' : ''}`.trim(),
    ])
    return [head, ...inColumns([['input', 'place', 'value', 'gradient', 'slope', 'error', ''], ...rows])].join('\n')
  }

  /** Writes the table to the console. */
  print(): void {
    console.log(this.toString())
  }
}

/** An error that is NaN is worse than any other. */
const badness = ({ error }: SlopeCheck): number => (Number.isNaN(error) ? Number.MAX_VALUE : error)

const worstOf = (elements: readonly SlopeCheck[]): SlopeCheck[] =>
  elements.toSorted((a, b) => badness(b) - badness(a)).slice(0, longest)

function inColumns(rows: string[][]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows.map((row) =>
    row
      .map((word, column) => word.padStart(widths[column]))
      .join('  ')
      .trimEnd(),
  )
}
