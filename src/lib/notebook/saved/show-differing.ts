import type { CellId } from '#lib/kernel/protocol.ts'
import { endChoice, showChoice } from '../choice/cell-choice.ts'
import { putText } from '../document/put-on-page.ts'
import { lateText } from '../late-text.ts'
import type { Page } from '../page.ts'
import { keeperOf } from './keep-page.ts'
import type { Part } from './parts.ts'

let shown: CellId[] = []

/** Lets the reader choose, for each of these cells, between what this window shows and what another one has kept. */
export async function showDiffering(cells: ReadonlyMap<CellId, Part | undefined>, page: Page): Promise<void> {
  const gone = shown.filter((id) => !cells.has(id))
  shown = [...cells.keys()]
  for (const id of gone) if (page.cells.has(id)) endChoice(page.cells.get(id)!, 'version')
  if (cells.size === 0) return
  const text = await lateText('edits')
  for (const [id, part] of cells) {
    const cell = page.cells.get(id)
    if (!cell || !shown.includes(id)) continue
    const other = part?.text ?? cell.original
    showChoice(
      cell,
      {
        kind: 'version',
        other,
        keep: () => keeperOf(page).insist(id),
        take() {
          putText(page, id, other)
          keeperOf(page).save()
        },
      },
      text,
    )
  }
}
