import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from '../context.ts'
import { dataView } from './data-view.ts'
import { heatMaps } from './heat-map.ts'
import type { DataTable } from './tables-of.ts'

interface Choice {
  /** Key of the interface's string. */
  label: string
  choose(): void
}

/** Other ways to see an output: the data of a drawing under it, a tensor as a heat map instead of its tables. */
export function showInstead(
  frame: HTMLElement,
  item: OutputItem,
  tables: readonly DataTable[],
  context: RenderContext,
): Choice[] {
  const data = frame.querySelector(':scope > .out-data')
  const before = () => frame.querySelector(':scope > .out-more')
  if (item.type === 'tensor') return item.size > 1 && item.min <= item.max ? [heatChoice(frame, item, context)] : []
  if (tables.length === 0 || (item.type !== 'plot' && item.type !== 'training')) return []
  if (data) return [{ label: 'tools.no-data', choose: () => data.remove() }]
  const show = () => {
    const made = dataView(tables, context)
    frame.insertBefore(made, before())
    made.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
  }
  return [{ label: 'tools.data', choose: show }]
}

function heatChoice(frame: HTMLElement, item: Extract<OutputItem, { type: 'tensor' }>, context: RenderContext): Choice {
  const heat = frame.querySelector(':scope > .out-heat')
  const numbers = [...frame.children].filter((part) => part.matches('.out-scroll, p.out-soft')) as HTMLElement[]
  const showNumbers = () => {
    heat!.remove()
    for (const part of numbers) part.hidden = false
  }
  const showHeat = () => {
    for (const part of numbers) part.hidden = true
    frame.insertBefore(heatMaps(item, context), frame.querySelector(':scope > .out-more'))
  }
  return heat ? { label: 'tools.numbers', choose: showNumbers } : { label: 'tools.heat', choose: showHeat }
}
