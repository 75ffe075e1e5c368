import { fixed } from '#lib/notebook/figure/number.ts'
import { label } from '#lib/notebook/figure/svg.ts'
import type { Locale } from '#lib/notebook/figure/types.ts'
import { corners, tasks } from './corners.ts'
import { type HalfPlaneState, isRight, outputOf, sumAt } from './half-plane-state.ts'
import { words } from './words-half-plane.ts'

/** Each corner in a row: what it should give, its sum, what it gives, and whether that is right. `columns`: where they begin. */
export function cornerTable(state: HalfPlaneState, columns: readonly number[], locale: Locale): string {
  const say = words[locale]
  const row = (cells: string[], y: number, look: string) =>
    cells.map((cell, i) => label(cell, { x: columns[i], y }, look)).join('')
  const rows = corners.map((corner, i) => {
    const y = 24 + i * 22
    const z = sumAt(state, corner)
    const output = fixed(outputOf(state, z), state.activation === 'step' ? 0 : 2)
    const right = isRight(state, i)
    const verdict = right ? `✓ ${say.right}` : `✗ ${say.wrong}`
    const cells = [`${corner.x}, ${corner.y}`, tasks[state.task][i] ? say.yes : say.no, fixed(z, 1), output]
    return row(cells, y, 'said') + label(verdict, { x: columns[4], y }, right ? 'agree' : 'disagree')
  })
  return row(say.columns, 0, '') + rows.join('')
}
