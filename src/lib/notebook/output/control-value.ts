import type { ControlItem } from '#lib/kernel/protocol.ts'
import type { Text } from '../text.ts'
import { formatNumber } from './format-number.ts'

/** The value of a control as text; a slider's with as many decimals as its step has, so that digits stay in place. */
export function formatControlValue(item: ControlItem, text: Text): string {
  if (item.control === 'toggle') return text(item.value ? 'output.on' : 'output.off')
  if (item.control === 'choice') return String(item.value)
  return formatSliderValue(Number(item.value), item.step)
}

/** A slider's value with as many decimals as its step. */
export function formatSliderValue(value: number, step: number): string {
  const decimals = /\.(\d+)$/.exec(String(step))?.[1].length ?? 0
  return /e/.test(String(step)) ? formatNumber(value) : value.toFixed(decimals)
}
