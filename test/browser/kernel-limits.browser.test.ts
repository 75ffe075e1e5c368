import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hung } from './frames.ts'
import type { Outcome } from './kernel-lab.ts'
import { type KernelPage, serveKernelPage } from './kernel-page.ts'
import { launch } from './launch.ts'

let browser: Browser
let served: KernelPage
let page: Page

beforeAll(async () => {
  served = await serveKernelPage()
})
afterAll(() => served?.close())
// A browser each: some of these end its processes.
beforeEach(async () => {
  browser = await launch({ args: ['--js-flags=--max-old-space-size=300'] }) // So that memory ends soon.
  page = await browser.newPage()
  await page.goto(served.origin)
})
afterEach(() => browser.close())

/**
 * Runs `code` and, `pause` ms later, another cell; how both went, what the reader was told, and the longest wait for a
 * frame. The page reports by itself, since playwright calls a page crashed when only its frame's process did.
 */
async function runAndGoOn(code: string, pause = 0) {
  const report = served.report() as Promise<{
    hungry: Outcome & { length: number }
    next: Outcome
    gap: number
    items: number
    notices: string[]
  }>
  await page.evaluate(
    ([code, pause]) => {
      const measure = async () => {
        const lab = window.chainrule.startLab(window.assets, { hungry: code, next: 'console.log(41 + 1)' })
        await lab.run('next')
        lab.gaps.worst()
        const hungry = await lab.run('hungry')
        await new Promise((resolve) => setTimeout(resolve, pause))
        const gap = lab.gaps.worst()
        const next = await lab.run('next')
        const items = lab.events.filter(({ type }) => type === 'out').length
        const notices = lab.events.flatMap((event) => (event.type === 'notice' ? [event.key] : []))
        return {
          hungry: { ...hungry, text: hungry.text.slice(0, 1000), length: hungry.text.length },
          next,
          gap,
          items,
          notices,
        }
      }
      void measure().then((found) => fetch('/report', { method: 'POST', body: JSON.stringify(found) }))
    },
    [code, pause] as const,
  )
  return await report
}

describe('output', () => {
  test('a million lines: a few are shown, the page stays alive', async () => {
    const { hungry, next, gap, items } = await runAndGoOn('for (let i = 0; i < 1e6; i++) console.log(i)')
    expect(hungry).toMatchObject({ status: 'ok' })
    expect(items).toBeGreaterThan(100)
    expect(items).toBeLessThan(10_000)
    expect(gap).toBeLessThan(hung)
    expect(next.text).toBe('42\n')
  })

  test('a text of 100 MB is cut', async () => {
    const { hungry, next, gap } = await runAndGoOn('console.log("a".repeat(1e8))')
    expect(hungry.status).toBe('ok')
    expect(hungry.length).toBeGreaterThan(10)
    expect(hungry.length).toBeLessThan(300_000)
    expect(gap).toBeLessThan(hung)
    expect(next.text).toBe('42\n')
  })

  test('a flood that goes around the kernel ends the worker', async () => {
    const flood = `
      const property = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')
      Object.defineProperty(MessageEvent.prototype, 'data', { configurable: true, get() {
        if (this.target instanceof MessagePort) for (let i = 0; i < 1e5; i++) this.target.postMessage(i)
        return property.get.call(this)
      } })`
    const { next, notices, gap } = await runAndGoOn(flood, 5000)
    expect(notices).toEqual(['kernel.flood'])
    expect(gap).toBeLessThan(hung)
    expect(next.text).toBe('42\n')
  })
})

describe('memory', () => {
  test('4 GB at once are refused with an error of the cell', async () => {
    const { hungry, next } = await runAndGoOn('const all = new Float64Array(2 ** 29 + 2 ** 33); all.length')
    expect(hungry).toMatchObject({ status: 'error' })
    expect(hungry.error).toMatch(/array|length|allocation/i)
    expect(next.text).toBe('42\n')
  })

  test('buffers without end: an error or a lost kernel, told clearly, and the next run works', async () => {
    const { hungry, next, notices, gap } = await runAndGoOn(`
      const kept = []
      for (let i = 0; i < 400; i++) kept.push(new ArrayBuffer(2 ** 30))
      kept.length`)
    expect(['error', 'ok']).toContain(hungry.status)
    if (hungry.status === 'error') expect(`${hungry.error}${notices}`).toMatch(/allocation|kernel/i)
    expect(gap).toBeLessThan(hung)
    expect(next.text).toBe('42\n')
  })

  test('objects without end: the worker dies, the reader is told, and the kernel is rebuilt', async () => {
    const { hungry, next, notices } = await runAndGoOn('const kept = []; for (;;) kept.push(new Array(1e6).fill(1.5))')
    expect(hungry).toMatchObject({ status: 'error' })
    expect(notices).toEqual(['kernel.crashed'])
    expect(next.text).toBe('42\n')
  })
})
