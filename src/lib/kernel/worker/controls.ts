import type { CellReading } from '../cell/read-cell.ts'
import type { ControlItem } from '../protocol.ts'
import type { Outbox } from './outbox.ts'

interface SliderOptions {
  min?: number
  max?: number
  step?: number
  label?: string
}

type Kind =
  | { control: 'slider'; min: number; max: number; step: number }
  | { control: 'choice'; options: string[] }
  | { control: 'toggle' }

/**
 * `slider`, `choice` and `toggle`: each returns the value that stands in the text, and shows a control that lets the
 * page rewrite it. They throw when there is no such literal to rewrite, or when the value does not fit the options.
 */
export function createControls({ code, controls }: CellReading, outbox: Outbox) {
  let next = 0
  function show<T extends number | string | boolean>(value: T, label: string | undefined, kind: Kind, call: string): T {
    const site = controls.slice(next).find(({ start, end }) => literalIs(code.slice(start, end), value))
    if (!site)
      throw new TypeError(
        `${call}: write it as const name = ${call}(${JSON.stringify(value)}, …), at the top level of the cell.`,
      )
    next = controls.indexOf(site) + 1
    const { name } = site
    outbox.show({
      type: 'control',
      key: `control ${name}`,
      name,
      label: String(label ?? name).slice(0, 200),
      value,
      ...kind,
    } as unknown as ControlItem)
    return value
  }
  return {
    slider(value: number, { min = 0, max = 1, step = (max - min) / 100, label }: SliderOptions = {}): number {
      const fits = [value, min, max, step].every(Number.isFinite) && min < max && step > 0
      if (!fits || value < min || value > max)
        throw new RangeError(`slider: value does not fit, ${value} in [${min}, ${max}] by ${step}`)
      return show(value, label, { control: 'slider', min, max, step }, 'slider')
    },
    choice(value: string, options: string[], { label }: { label?: string } = {}): string {
      if (!Array.isArray(options) || options.length > 200 || options.some((option) => String(option).length > 200))
        throw new RangeError('choice: wants a list of at most 200 options, of at most 200 characters each')
      if (!options.includes(value))
        throw new RangeError(
          `choice: '${value}' is none of the options, ${Array.isArray(options) ? options.join(', ') : options}`,
        )
      return show(value, label, { control: 'choice', options: options.map(String) }, 'choice')
    },
    toggle(value: boolean, { label }: { label?: string } = {}): boolean {
      if (typeof value !== 'boolean') throw new TypeError(`toggle: wants true or false, got ${value}`)
      return show(value, label, { control: 'toggle' }, 'toggle')
    },
  }
}

function literalIs(literal: string, value: number | string | boolean): boolean {
  if (typeof value === 'number') return Number(literal.replace(/[\s_]/g, '')) === value
  return (typeof value === 'string' ? literal.slice(1, -1) : literal) === String(value)
}
