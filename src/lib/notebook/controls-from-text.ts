import type { CellPlan, ControlSite } from '#lib/kernel/protocol.ts'
import type { LiveRecord } from './live-record.ts'
import { formatSliderValue } from './output/control-value.ts'
import type { Text } from './text.ts'

/**
 * Moves the controls under a cell to the values that its text has now, for a reader who writes a number instead of moving
 * the slider. One that is being moved, and those of a cell that runs, stay: their text is still to come.
 */
export function controlsFromText(cell: LiveRecord, plan: CellPlan, text: Text): void {
  if (cell.phase === 'running' || cell.phase === 'queued') return
  for (const site of plan.controls) {
    const control = cell.view.element.querySelector<HTMLElement>(`[data-control="${CSS.escape(site.name)}"]`)
    const input = control?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select')
    const value = literalAt(cell.code.text, site)
    if (!control || !input || value === undefined || input === document.activeElement) continue
    const shown = control.querySelector('.out-number')!
    if (input.type === 'checkbox' && typeof value === 'boolean') {
      ;(input as HTMLInputElement).checked = value
      shown.textContent = text(value ? 'output.on' : 'output.off')
    } else if (input.type === 'range' && typeof value === 'number') {
      input.value = String(value)
      shown.textContent = formatSliderValue(value, Number((input as HTMLInputElement).step))
    } else if (input instanceof HTMLSelectElement && [...input.options].some((option) => option.value === value)) {
      input.value = String(value)
      shown.textContent = String(value)
    }
  }
}

/** The value of the literal at a control's site; undefined when the text has none there. */
export function literalAt(text: string, { start, end }: ControlSite): number | string | boolean | undefined {
  const literal = text.slice(start, end)
  if (literal === 'true' || literal === 'false') return literal === 'true'
  const quoted = /^(['"`])(.*)\1$/s.exec(literal)
  if (quoted) return quoted[2].replace(/\\(.)/gs, (_, letter: string) => (letter === 'n' ? '\n' : letter))
  const number = Number(literal.replaceAll('_', ''))
  return literal.trim() === '' || Number.isNaN(number) ? undefined : number
}
