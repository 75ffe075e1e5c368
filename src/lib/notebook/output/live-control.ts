import type { ControlItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { formatControlValue, formatSliderValue } from './control-value.ts'
import { element } from './element.ts'

/** What moving a control tells the cell around it; bubbles as the event `cell-control`. A pad gives its pixels. */
export interface ControlChange {
  name: string
  value: number | string | boolean | Uint8ClampedArray
}

/** The parts of a control that the reader can move: label, input, value. */
export function liveControl(item: ControlItem, context: RenderContext): HTMLElement[] {
  const { document, text } = context
  const label = element(document, 'span', { class: 'out-name' }, item.label || item.name)
  const value = element(document, 'span', { class: 'out-number' }, formatControlValue(item, text))
  const input = inputFor(item, context)
  input.setAttribute('aria-label', item.label || item.name)
  input.addEventListener('input', () => {
    const chosen = chosenValue(item, input)
    value.textContent = formatControlValue({ ...item, value: chosen } as ControlItem, text)
    const detail: ControlChange = { name: item.name, value: chosen }
    input.dispatchEvent(new CustomEvent('cell-control', { bubbles: true, detail }))
  })
  return [label, input, value]
}

function inputFor(item: ControlItem, { document }: RenderContext): HTMLInputElement | HTMLSelectElement {
  if (item.control === 'choice') {
    const options = item.options.map((name) => element(document, 'option', { value: name }, name))
    const select = element(document, 'select', {}, ...options)
    select.value = String(item.value)
    return select
  }
  if (item.control === 'toggle') {
    return element(document, 'input', { type: 'checkbox', role: 'switch', checked: item.value === true })
  }
  const { min, max, step } = item
  return element(document, 'input', {
    type: 'range',
    min,
    max,
    step,
    value: formatSliderValue(Number(item.value), step),
  })
}

function chosenValue(item: ControlItem, input: HTMLInputElement | HTMLSelectElement): ControlChange['value'] {
  if (item.control === 'toggle') return (input as HTMLInputElement).checked
  return item.control === 'slider' ? Number(input.value) : input.value
}
