import type { EngineId, EngineStatus } from '#lib/kernel/protocol.ts'
import type { Text } from './text.ts'

/** Shows the chosen engine in a cell's chooser, and its colour at the cell. */
export function showEngine(cell: HTMLElement, engine: EngineId): void {
  cell.dataset.engine = engine
  chooser(cell).value = engine
}

/** Says which engines this browser lacks, and why; those cannot be chosen. */
export function showAvailable(cell: HTMLElement, engines: readonly EngineStatus[], text: Text): void {
  const only = cell.dataset.only
  for (const { id, available, reason } of engines) {
    const option = chooser(cell).querySelector<HTMLOptionElement>(`option[value="${id}"]`)
    if (!option) continue
    const name = text(`engine.${id}`)
    option.disabled = !available || (only !== undefined && only !== id)
    option.textContent = available ? name : text('engine.unavailable', { engine: name, why: text(`engine.${reason}`) })
  }
}

function chooser(cell: HTMLElement): HTMLSelectElement {
  return cell.querySelector<HTMLSelectElement>('.cell-engine select')!
}
