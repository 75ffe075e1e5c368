// @vitest-environment jsdom
import { beforeAll, expect, test, vi } from 'vitest'
import * as tf from '#lib/engine/index.ts'
import { maybeGraph } from '#lib/kernel/output/graph-item.ts'
import { textIn } from '../text.ts'
import type { RenderContext } from './context.ts'
import { drawGraph } from './draw-graph.ts'
import { renderItems } from './items.ts'
import { createOutputList } from './output-list.ts'

const w = tf.scalar(2)
const item = maybeGraph(
  tf.graph(
    tf.trace(() => w.mul(3).mul(w)),
    { names: { w } },
  ),
)!
const context: RenderContext = { document, text: textIn({ 'output.locale': 'zh' }), live: true }
const built = { ...context, live: false, late: { graph: drawGraph } as unknown as NonNullable<RenderContext['late']> }

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})

test('at build a graph is drawn whole, in the language of the page, with a slider that waits', () => {
  const [frame] = renderItems([item], built)
  expect(frame.querySelectorAll('svg')).toHaveLength(2)
  expect(frame.querySelector('input')?.disabled).toBe(true)
  expect(frame.querySelector('.figure-summary')?.textContent).toContain('∂L/∂w = 6.00 + 6.00 = 12.0。')
})

test('in the page the recorded graph wakes where it stands, and steps back and forth', async () => {
  const container = document.createElement('div')
  container.append(...renderItems([item], built))
  document.body.replaceChildren(container)
  createOutputList(container, context, () => new Promise(() => {}))
  const frame = container.firstElementChild!
  await vi.waitFor(() => expect(frame.querySelector('input')?.disabled).toBe(false))
  expect(container.firstElementChild).toBe(frame)
  const slider = frame.querySelector('input')!
  slider.value = '1'
  slider.dispatchEvent(new Event('input'))
  expect(frame.querySelector('.figure-summary')?.textContent).toMatch(/^前向/)
})
