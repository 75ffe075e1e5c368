import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { renderControl } from './control.ts'
import { renderDropped } from './dropped.ts'
import { element } from './element.ts'
import { renderImage } from './image.ts'
import { renderLate } from './late.ts'
import { renderLog } from './log.ts'
import { renderPlot } from './plot.ts'
import { renderProgress } from './progress.ts'
import { shownItem } from './shown-item.ts'
import { renderSize } from './size.ts'
import { renderTable } from './table.ts'
import { renderTensor } from './tensor.ts'
import { renderValue } from './value.ts'

/** What a cell shows, as an element: the same at build and in the page. */
export function renderItem(item: OutputItem, context: RenderContext): HTMLElement {
  const made = draw(item, context)
  shownItem.set(made, item)
  return made
}

function draw(item: OutputItem, context: RenderContext): HTMLElement {
  switch (item.type) {
    case 'log':
      return renderLog(item, context)
    case 'value':
      return renderValue(item, context)
    case 'tensor':
      return renderTensor(item, context)
    case 'table':
      return renderTable(item, context)
    case 'image':
      return renderImage(item, context)
    case 'plot':
      return renderPlot(item, context)
    case 'progress':
      return renderProgress(item, context)
    case 'control':
      return renderControl(item, context)
    case 'dropped':
      return renderDropped(item, context)
    case 'size':
      return renderSize(item, context)
    case 'training':
    case 'gallery':
    case 'confusion':
    case 'pad':
    case 'graph':
    case 'tree':
      return renderLate(item, context)
    case 'gone':
      return element(context.document, 'div', { hidden: '' })
  }
}
