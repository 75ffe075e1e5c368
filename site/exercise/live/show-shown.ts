import type { OutputItem } from '#lib/kernel/protocol.ts'
import { element } from '#lib/notebook/output/element.ts'
import { createOutputList } from '#lib/notebook/output/output-list.ts'
import { plotLoader } from '#lib/notebook/plot-loader.ts'
import type { Text } from '#lib/notebook/text.ts'

/** What a call of the learner's code has shown on the console or with `display`, as a cell would show it. */
export function showShown(shown: readonly OutputItem[], text: Text): HTMLElement {
  const label = text('exercise.try-output')
  const items = element(document, 'div', { class: 'cell-items', role: 'region', 'aria-label': label })
  const { context, needPlot } = plotLoader({ document, text, live: true })
  const list = createOutputList(items, context, needPlot)
  for (const item of shown) list.add(item)
  list.end()
  return items
}
