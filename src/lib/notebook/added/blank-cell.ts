import type { CellId } from '#lib/kernel/protocol.ts'
import { element } from '../output/element.ts'
import type { Text } from '../text.ts'

/**
 * The element of a cell that the reader adds: a copy of a cell that stands on the page, without what is only that
 * cell's. So it looks and works like all others, whatever they have.
 */
export function blankCell(model: HTMLElement, id: CellId, code: string, text: Text): HTMLElement {
  const cell = model.cloneNode(true) as HTMLElement
  const part = (selector: string) => cell.querySelector<HTMLElement>(selector)!
  for (const name of ['live', 'only']) delete cell.dataset[name]
  cell.removeAttribute('aria-busy')
  cell.id = `cell-${id}`
  Object.assign(cell.dataset, { cell: id, state: 'recorded', added: '', fresh: '', milliseconds: '0' })
  cell.setAttribute('aria-label', text('cell.label', { name: id }))
  part('.cell-output').setAttribute('aria-label', text('cell.output', { name: id }))
  part('.cell-name').textContent = id
  for (const empty of ['.cell-state', '.cell-items', '.cell-comparison', '[role="status"]']) {
    part(empty).replaceChildren()
    part(empty).removeAttribute('title')
  }
  part('.cell-comparison').hidden = true
  part('.cell-provenance').textContent = text('cell.not-run')
  part('.cell-run').hidden = false
  part('.cell-stop').hidden = true
  for (const gone of cell.querySelectorAll('[data-action="quick"], [data-action="full"], [popover], .cell-choice'))
    gone.remove()
  for (const open of cell.querySelectorAll('[aria-expanded]')) open.setAttribute('aria-expanded', 'false')
  for (const option of cell.querySelectorAll('option')) option.disabled = false
  part('.cell-engine').title = text('cell.engine-title')
  addCompare(cell, text)
  const { ownerDocument } = cell
  const pre = element(ownerDocument, 'pre', { class: 'shiki', tabindex: 0, role: 'group' })
  pre.append(element(ownerDocument, 'code', {}, code))
  part('.cell-code').replaceChildren(pre)
  part('.cell-code').style.setProperty('--lines', String(code.split('\n').length))
  return cell
}

/** A cell that runs on one engine only has no button to compare engines. */
function addCompare(cell: HTMLElement, text: Text): void {
  if (cell.querySelector('[data-action="compare"]')) return
  const attributes = { type: 'button', 'data-action': 'compare', title: text('cell.compare-title') }
  const button = element(cell.ownerDocument, 'button', attributes, text('cell.compare'))
  cell.querySelector('[data-action="reset"]')!.before(button)
}
