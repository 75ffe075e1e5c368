import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { Text } from '../../text.ts'
import { describePlot } from '../plot-summary.ts'
import { trainingInWords } from '../training/words.ts'
import { toTabs } from './csv.ts'
import { tablesOf } from './tables-of.ts'

/** An output as text, whole: what folds hide, and in full precision. */
export function itemText(item: OutputItem, text: Text): string {
  switch (item.type) {
    case 'log':
      return item.text
    case 'value':
    case 'tree':
      return item.name ? `${item.name} ${item.text}` : item.text
    default:
      return [headOf(item, text), toTabs(tablesOf(item, text))].filter((part) => part !== '').join('\n')
  }
}

function headOf(item: OutputItem, text: Text): string {
  if (item.type === 'plot') return describePlot(item.spec, text)
  if (item.type === 'training') return trainingInWords(item, text)
  if (item.type !== 'tensor') return ''
  return `${item.name ? `${item.name} ` : ''}${item.dtype} [${item.shape.join(', ')}]`
}
