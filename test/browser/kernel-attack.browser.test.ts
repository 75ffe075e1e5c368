import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { KernelEvent } from '../../src/lib/kernel/page/events.ts'
import { waysIn, waysOut } from './kernel-attacks.ts'
import { type KernelPage, listen, serveKernelPage } from './kernel-page.ts'
import { launch } from './launch.ts'

let browser: Browser
let served: KernelPage
let page: Page
let foreign: { origin: string; heard: string[]; close(): void }

beforeAll(async () => {
  ;[served, foreign, browser] = await Promise.all([serveKernelPage(), listenForAnything(), launch()])
})
afterAll(async () => {
  await browser?.close()
  foreign?.close()
  await served?.close()
})
beforeEach(async () => {
  await page?.close()
  page = await browser.newPage()
  await page.goto(served.origin)
  await page.evaluate(plantSecrets)
  foreign.heard.length = 0
  served.heard.length = 0
})

/** The scope that attacks see, as text in front of their code. */
const scope = () =>
  `const url = "${foreign.origin}/", socket = "${foreign.origin.replace('http', 'ws')}/socket", page = "${served.origin}";`

/** All attacks at once, each in a function of its own; the text ends in a list of what each returned or threw. */
const allAtOnce = (attacks: Record<string, string>) => `${scope()}
const attacks = ${JSON.stringify(attacks)}
const AsyncFunction = (async () => {}).constructor
const outcomes = await Promise.all(Object.entries(attacks).map(async ([name, body]) => {
  const attempt = async () => AsyncFunction('url', 'socket', 'page', body)(url, socket, page)
  const late = new Promise((resolve) => setTimeout(resolve, 2000, 'waits'))
  return name + ': ' + await Promise.race([attempt(), late]).then((found) => 'found ' + found, String)
}))
await new Promise((resolve) => setTimeout(resolve, 1500))
`

/** Runs cells one after the other in the kernel and returns all that it told. */
async function runCells(cells: Record<string, string>): Promise<KernelEvent[]> {
  return await page.evaluate(async (cells) => {
    const lab = window.chainrule.startLab(window.assets, cells)
    for (const id of Object.keys(cells)) await lab.run(id)
    lab.kernel.close()
    return lab.events
  }, cells)
}
const shown = (events: KernelEvent[]) =>
  events.flatMap((event) => (event.type === 'out' && 'text' in event.item ? [event.item.text] : [])).join('\n')

describe('ways out', () => {
  test(`${Object.keys(waysOut).length} of them reach no server, and leave the page as it was`, async () => {
    const events = await runCells({ attack: `${allAtOnce(waysOut)} console.log(outcomes.join('\\n'))` })
    const report = shown(events)
    for (const name of Object.keys(waysOut)) expect(report).toContain(`${name}: `)
    expect(foreign.heard, report).toEqual([])
    expect(served.heard.filter((request) => !request.startsWith('GET /_kernel/'))).toEqual([])
    expect(page.url()).toBe(`${served.origin}/`)
    expect(browser.contexts().flatMap((context) => context.pages())).toHaveLength(1)
  })

  test('the same ones reach the servers from a plain worker of the page', async () => {
    const code = `${scope()} (async () => { ${allAtOnce(waysOut).replace(scope(), '')} postMessage(outcomes.join('\\n')) })()`
    const report = await page.evaluate(
      (code) =>
        new Promise<string>((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob([code])))
          worker.onmessage = ({ data }) => typeof data === 'string' && resolve(data)
        }),
      code,
    )
    expect(new Set(foreign.heard).size, report).toBeGreaterThan(10)
    expect(served.heard).toContain('GET /steal session=secret-cookie')
  })
})

describe('ways in', () => {
  test('nothing of the reader is found', async () => {
    const events = await runCells({ read: `${allAtOnce(waysIn)} console.log(outcomes.join('\\n'))` })
    const report = shown(events)
    for (const name of Object.keys(waysIn)) expect(report).toContain(`${name}: `)
    expect(report).not.toContain('secret')
    expect(report).not.toContain(new URL(served.origin).host)
    expect(report).not.toContain('kernel page')
  })

  test('the same ways find secrets from a plain worker of the page', async () => {
    const report = await page.evaluate(
      (code) =>
        new Promise<string>((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob([code])))
          worker.onmessage = ({ data }) => resolve(data)
        }),
      `(async () => { ${allAtOnce(waysIn)} postMessage(outcomes.join('\\n')) })()`,
    )
    expect(report).toContain('IndexedDB: found secret-row')
    expect(report).toContain('the cache: found secret-response')
    expect(report).toContain('a broadcast of the page: found secret-broadcast')
  })
})

/** Takes the kernel's port from the next message that the page sends, as `port`. */
const stealPort = `
const real = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data').get
const port = await new Promise((resolve) => {
  Object.defineProperty(MessageEvent.prototype, 'data', { configurable: true, get() {
    if (this.target instanceof MessagePort) resolve(this.target)
    return real.call(this)
  } })
  setTimeout(resolve, 1500, null)
})
Object.defineProperty(MessageEvent.prototype, 'data', { configurable: true, get: real })
`

test('forged messages of a stolen port are dropped, and the next run works', async () => {
  const events = await runCells({
    first: '1',
    forge: `setTimeout(async () => { ${stealPort}
      port.postMessage({ type: 'notice', key: 'kernel.crashed', details: { html: '<img src=x onerror=alert(1)>' } })
      port.postMessage({ type: 'state', state: 'crashed' })
      port.postMessage({ type: 'out', run: 999, cell: 'first', item: { type: 'value', text: 'forged' } })
      // Of a run that has ended its own cell alone may show something late.
      port.postMessage({ type: 'out', run: 1, cell: 'wait', item: { type: 'value', text: 'forged' } })
      port.postMessage({ type: 'out', run: 0, cell: 'first', item: { type: 'value', text: 'forged' } })
      port.postMessage({ type: 'out', run: 2, cell: 'first', item: { type: 'html', text: 'forged' } })
      port.postMessage({ type: 'done', run: 'x', status: 'forged' })
      port.postMessage({ type: 'need', name: 'https://elsewhere/' })
      port.postMessage({ type: 'lost', cause: 'forged', cells: [] })
      port.postMessage(JSON.parse('{"__proto__": {"polluted": true}, "type": "pong", "count": 1}'))
      for (const junk of [null, undefined, 1, 'x', [], new Map(), new Error('x'), new ArrayBuffer(8), { type: {} }]) port.postMessage(junk)
      port.postMessage({ type: 'out', run: 3, cell: 'wait', item: { type: 'value', text: 'the port is stolen' } })
    }, 0); await new Promise((resolve) => setTimeout(resolve, 100))`,
    wait: 'await new Promise((resolve) => setTimeout(resolve, 1200))',
    next: '41 + 1',
  })
  expect(shown(events)).toContain('the port is stolen')
  expect(shown(events)).not.toContain('forged')
  expect(shown(events)).toContain('42')
  expect(events.filter(({ type }) => type === 'notice' || type === 'lost')).toEqual([])
  expect(events.filter((event) => event.type === 'state').map(({ state }) => state)).not.toContain('crashed')
  expect(await page.evaluate(() => ({}) as { polluted?: boolean })).not.toHaveProperty('polluted')
})

test('a cell that spoils the prototypes spoils neither the page nor the next run', async () => {
  const events = await runCells({
    spoil: `Object.prototype.polluted = true
      Array.prototype.map = Array.prototype.push = Function.prototype.call = () => { throw 'spoiled' }
      Map.prototype.get = Promise.prototype.then = JSON.stringify = () => { throw 'spoiled' }
      self.postMessage = MessagePort.prototype.postMessage = () => { throw 'spoiled' }`,
  })
  expect(events.some(({ type }) => type === 'done')).toBe(true)
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  expect(shown(await runCells({ next: '41 + 1' }))).toContain('42')
})

/** Puts secrets where a script of the page's origin would find them. */
async function plantSecrets() {
  sessionStorage.secret = 'secret-session'
  const channel = new BroadcastChannel('secrets')
  channel.onmessage = () => channel.postMessage('secret-broadcast')
  await (await caches.open('secrets')).put('/secret', new Response('secret-response'))
  await new Promise<void>((resolve) => {
    const open = indexedDB.open('secrets', 1)
    open.onupgradeneeded = () => open.result.createObjectStore('s').put('secret-row', 1)
    open.onsuccess = () => {
      open.result.close()
      resolve()
    }
  })
  void navigator.locks.request('secret-lock', () => new Promise(() => {}))
}

/** A server that notes every connection, request, upgrade and datagram. */
async function listenForAnything() {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(request.url!)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('content-type', 'text/javascript')
    response.end()
  })
  server.on('upgrade', (request, socket) => {
    heard.push(request.url!)
    socket.destroy()
  })
  server.on('connection', () => heard.push('a connection'))
  const origin = await listen(server)
  const datagrams = createSocket('udp4', () => heard.push('a datagram'))
  await new Promise<void>((resolve) => datagrams.bind(Number(new URL(origin).port), '127.0.0.1', resolve))
  return {
    origin,
    heard,
    close() {
      datagrams.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
