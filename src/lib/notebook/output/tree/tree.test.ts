import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test } from 'vitest'
import { itemFor } from '#lib/kernel/output/item-for.ts'
import { flat } from '#lib/kernel/output/value-node.ts'
import { guardResponse } from '#lib/kernel/page/guard/response.ts'
import type { OutputItem } from '#lib/kernel/protocol.ts'
import en from '../../../../../site/i18n/en.json' with { type: 'json' }
import { textIn } from '../../text.ts'
import type { RenderContext } from '../context.ts'
import { drawTree } from './draw-tree.ts'

const value = {
  name: 'a network of two layers, with a name that is long enough',
  layers: [
    { units: 8, activation: 'relu' },
    { units: 1, activation: 'sigmoid' },
  ],
  seen: new Map([['cat', { count: 3 }]]),
}
const item = itemFor(value, 'model') as Extract<OutputItem, { type: 'tree' }>

test('a long value is a tree, with all of it in one line too; a short one and a row of numbers stay text', () => {
  expect(item).toMatchObject({ type: 'tree', name: 'model' })
  expect(item.text).toBe(
    "{ name: 'a network of two layers, with a name that is long enough', layers: [{ units: 8, activation: 'relu' }, { units: 1, activation: 'sigmoid' }], seen: Map(1) { 'cat' → { count: 3 } } }",
  )
  expect(flat(item.root)).toBe(item.text)
  expect(itemFor({ a: [1, { b: 2 }] })).toMatchObject({ type: 'value', text: '{ a: [1, { b: 2 }] }' })
  expect(itemFor(Array.from({ length: 60 }, (_, i) => i))).toMatchObject({ type: 'value' })
})

test('a tree passes the page’s guard; one without end does not', () => {
  const out = (root: unknown) => ({ type: 'out', run: 1, cell: 'a', item: { type: 'tree', text: '', root } })
  expect(guardResponse(structuredClone(out(item.root)))).toEqual(out(item.root))
  const endless: { text: string; parts: unknown[] } = { text: '', parts: [] }
  endless.parts.push(endless)
  expect(guardResponse(out(endless))).toBeNull()
  expect(guardResponse(out({ text: '', parts: [{ text: 3 }] }))).toBeNull()
})

describe('a tree on the page', () => {
  let frame: HTMLElement
  let context: RenderContext
  beforeEach(() => {
    const { document } = new JSDOM('<div></div>').window
    frame = document.querySelector('div')!
    context = { document, text: textIn(en), live: true }
    drawTree(frame, item, context)
  })
  const open = (details: HTMLDetailsElement) => {
    details.open = true
    details.dispatchEvent(new details.ownerDocument.defaultView!.Event('toggle'))
  }
  const lines = () => [...frame.querySelectorAll('summary')].map(({ textContent }) => textContent!.slice(0, 20))
  const press = (key: string) => {
    const { KeyboardEvent } = frame.ownerDocument.defaultView!
    const at = frame.ownerDocument.activeElement!
    at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    return frame.ownerDocument.activeElement!.textContent!.slice(0, 12)
  }

  test('opens level by level, and draws parts only when they are opened', () => {
    expect(lines()).toEqual(["{ name: 'a network o", 'layers: [{ units: 8,', "seen: Map(1) { 'cat'"])
    open(frame.querySelector('[data-path="/1"]')!)
    expect(lines()).toContain('0: { units: 8, activ')
    expect(frame.textContent).not.toContain('units: 8activation')
  })

  test('says how many parts are left out', () => {
    const long = itemFor({ list: Array.from({ length: 150 }, (_, i) => ({ i })) }) as typeof item
    drawTree(frame, long, { ...context, live: false })
    expect(frame.textContent).toContain('and 50 more')
  })

  test('goes from value to value by arrow keys', () => {
    frame.querySelector('summary')!.focus()
    expect(press('ArrowDown')).toBe('layers: [{ u')
    press('ArrowRight')
    const layers = frame.querySelector<HTMLDetailsElement>('[data-path="/1"]')!
    expect(layers.open).toBe(true)
    open(layers)
    expect(press('ArrowDown')).toBe('0: { units: ')
    expect(press('ArrowLeft')).toBe('layers: [{ u')
    press('ArrowLeft')
    expect(layers.open).toBe(false)
    expect(press('ArrowDown')).toBe('seen: Map(1)')
    expect(press('ArrowUp')).toBe('layers: [{ u')
  })

  test('stays open where it was when it is drawn anew', () => {
    open(frame.querySelector('[data-path="/1"]')!)
    drawTree(frame, item, context)
    expect(frame.querySelector<HTMLDetailsElement>('[data-path="/1"]')!.open).toBe(true)
    expect(frame.querySelector<HTMLDetailsElement>('[data-path="/2"]')!.open).toBe(false)
  })
})
