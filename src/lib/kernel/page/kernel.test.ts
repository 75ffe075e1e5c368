import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { KernelEvent } from './events.ts'
import { type FakeWorker, fakeFrames, obedient } from './fake-frame.ts'
import { createKernel, type Kernel } from './kernel.ts'

let kernel: Kernel
let events: KernelEvent[]
let frames: ReturnType<typeof fakeFrames>
const fetch = vi.fn()

/** A kernel whose worker is `worker`. */
function start(worker: FakeWorker) {
  frames = fakeFrames(worker)
  kernel = createKernel({ assets: { kernel: { url: '/kernel.js' } }, locale: 'en' }, frames.open)
  events = []
  kernel.on((event) => events.push(event))
}

/** Resolves with the first event, past or coming, that `matches`. */
function until<T extends KernelEvent['type']>(
  type: T,
  matches: (event: Extract<KernelEvent, { type: T }>) => boolean = () => true,
) {
  return vi.waitFor(
    () => {
      const found = events.find((event) => event.type === type && matches(event as Extract<KernelEvent, { type: T }>))
      if (!found) throw new Error(`no event ${type} in ${JSON.stringify(events)}`)
      return found as Extract<KernelEvent, { type: T }>
    },
    { timeout: 4000, interval: 2 },
  )
}
/** Begins, and says no more. */
const silent: FakeWorker = (request, post) => {
  if (request.type === 'run') post({ type: 'cell-start', run: request.run, cell: request.cell })
}

const states = () => events.filter((event) => event.type === 'state').map((event) => event.state)
const runDone = (run: number) => until('done', (event) => event.run === run)

beforeEach(() => {
  fetch.mockReset().mockImplementation(async () => new Response('program'))
  vi.stubGlobal('fetch', fetch)
})
afterEach(() => {
  kernel.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('an obedient worker', () => {
  beforeEach(() => start(obedient()))

  test('nothing is fetched or made before the first run', () => {
    kernel.plan([{ id: 'walk', code: '1' }])
    expect(kernel.state).toBe('idle')
    expect(fetch).not.toHaveBeenCalled()
    expect(frames.log).toEqual([])
  })

  test('a run boots, runs, and ends ready', async () => {
    const run = kernel.run('walk', 'reference')
    expect(await runDone(run)).toMatchObject({ status: 'ok' })
    expect(states()).toEqual(['booting', 'ready', 'running', 'ready'])
    expect(kernel.engines).toEqual([{ id: 'reference', available: true }])
  })

  test('the plan is remembered and sent at boot', async () => {
    kernel.plan([{ id: 'walk', code: '1' }])
    await kernel.prewarm()
    await until('plan')
    expect(frames.requests).toContainEqual({ type: 'plan', cells: [{ id: 'walk', code: '1' }] })
  })

  test('prewarming twice makes one frame', async () => {
    await Promise.all([kernel.prewarm(), kernel.prewarm()])
    await kernel.prewarm()
    expect(frames.log).toEqual(['open', 'boot'])
    expect(kernel.state).toBe('ready')
  })

  test('runs are queued and numbered in order', async () => {
    const numbers = ['a', 'b', 'c'].map((cell) => kernel.run(cell, 'reference'))
    await runDone(numbers[2])
    expect(numbers).toEqual([1, 2, 3])
    expect(events.filter((event) => event.type === 'cell-start').map((event) => event.cell)).toEqual(['a', 'b', 'c'])
  })
})

test('answers of another run, of no run and of unknown type are dropped', async () => {
  start(
    obedient({
      liar: (request, post) => {
        if (request.type !== 'run') return
        const { run } = request
        post({ type: 'done', run: run + 1, status: 'ok' })
        post({ type: 'out', run: run - 1, cell: 'x', item: { type: 'value', text: 'old' } })
        post({ type: 'state', state: 'crashed' })
        post({ type: 'notice', key: 'kernel.crashed', details: {} })
        post({ type: 'done', run, status: 'ok' })
        post({ type: 'out', run, cell: 'x', item: { type: 'value', text: 'late' } })
      },
    }),
  )
  await runDone(kernel.run('liar', 'reference'))
  await runDone(kernel.run('walk', 'reference'))
  const shown = events.filter((event) => event.type === 'out').map((event) => event.item)
  expect(shown).toEqual([{ type: 'value', text: 'walk' }])
  expect(events.filter((event) => event.type === 'notice')).toEqual([])
})

test('a listener that throws does not stop the kernel', async () => {
  start(obedient())
  const unhandled = new Promise((resolve) => process.once('unhandledRejection', resolve))
  kernel.on((event) => {
    if (event.type === 'cell-start') throw new Error('from a listener')
  })
  expect(await runDone(kernel.run('walk', 'reference'))).toMatchObject({ status: 'ok' })
  expect(await unhandled).toMatchObject({ message: 'from a listener' })
  expect(kernel.state).toBe('ready')
})

describe('Stop', () => {
  test('a cell that minds the signal ends by itself, and its worker stays', async () => {
    let running = 0
    start(
      obedient({
        polite: (request, post) => {
          if (request.type === 'run') running = request.run
          if (request.type === 'abort') post({ type: 'done', run: running, status: 'stopped' })
        },
      }),
    )
    const run = kernel.run('polite', 'reference')
    await until('state', (event) => event.state === 'running')
    await kernel.stop()
    expect(await runDone(run)).toMatchObject({ status: 'stopped' })
    expect(frames.log).toEqual(['open', 'boot'])
  })

  test('a silent cell is ended with its worker; the next run works, and lost values are told', async () => {
    start(obedient({ silent }))
    kernel.plan([{ id: 'silent', code: 'while (true) {}' }])
    await runDone(kernel.run('walk', 'reference'))
    const run = kernel.run('silent', 'reference')
    await until('cell-start', (event) => event.cell === 'silent')
    const clicked = performance.now()
    await kernel.stop()
    expect(performance.now() - clicked).toBeLessThan(500)
    expect(events).toContainEqual({ type: 'cell-done', run, cell: 'silent', status: 'stopped', milliseconds: 0 })
    expect(events).toContainEqual({ type: 'done', run, status: 'stopped' })
    expect(events).toContainEqual({ type: 'lost', cause: 'stopped', cells: [{ cell: 'walk', engine: 'reference' }] })
    expect(await runDone(kernel.run('walk', 'reference'))).toMatchObject({ status: 'ok' })
    expect(frames.log).toEqual(['open', 'boot', 'boot'])
    expect(frames.requests.filter((request) => request.type === 'plan')).toHaveLength(2)
    expect(fetch).toHaveBeenCalledOnce()
  })

  test('queued runs end without having begun', async () => {
    start(obedient({ silent }))
    const [first, second] = [kernel.run('silent', 'reference'), kernel.run('walk', 'reference')]
    await until('cell-start')
    await kernel.stop()
    expect(await runDone(second)).toMatchObject({ status: 'stopped' })
    expect(await runDone(first)).toMatchObject({ status: 'stopped' })
    expect(events.some((event) => event.type === 'cell-start' && event.run === second)).toBe(false)
  })

  test('a frame that does not answer within half a second is rebuilt', async () => {
    start(obedient({ silent }))
    kernel.run('silent', 'reference')
    await until('cell-start')
    frames.deaf = true
    const clicked = performance.now()
    await kernel.stop()
    expect(performance.now() - clicked).toBeLessThan(900)
    expect(await runDone(kernel.run('walk', 'reference'))).toMatchObject({ status: 'ok' })
    expect(frames.log).toEqual(['open', 'boot', 'boot', 'remove', 'open', 'boot'])
  })
})

describe('a worker that is lost', () => {
  test('a crash ends the run with a notice, and the frame is rebuilt', async () => {
    start(obedient({ crash: () => frames.crash() }))
    const [first, second] = [kernel.run('crash', 'reference'), kernel.run('walk', 'reference')]
    expect(await runDone(first)).toMatchObject({ status: 'error' })
    expect(await runDone(second)).toMatchObject({ status: 'stopped' })
    expect(events).toContainEqual({ type: 'notice', key: 'kernel.crashed', details: {} })
    expect(await until('cell-done')).toMatchObject({ cell: 'crash', error: { code: 'kernel.crashed' } })
    expect(await runDone(kernel.run('walk', 'reference'))).toMatchObject({ status: 'ok' })
    expect(states()).toContain('crashed')
    expect(frames.log).toEqual(['open', 'boot', 'remove', 'open', 'boot'])
  })

  test('a frame that dies in silence is noticed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    start(obedient({ silent }))
    const run = kernel.run('silent', 'reference')
    await until('cell-start')
    frames.deaf = true
    await vi.advanceTimersByTimeAsync(5000)
    expect(await runDone(run)).toMatchObject({ status: 'error' })
    expect(await runDone(kernel.run('walk', 'reference'))).toMatchObject({ status: 'ok' })
  })

  test('one that hangs from an earlier cell is replaced, and the run that waits for it runs', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    let hung = false
    const normal = obedient()
    start((request, post) => {
      if (request.type === 'config') hung = false
      if (!hung) normal(request, post)
      if (request.type === 'run' && request.cell === 'timer') hung = true
    })
    await runDone(kernel.run('timer', 'reference'))
    const run = kernel.run('walk', 'reference')
    await vi.advanceTimersByTimeAsync(5000)
    expect(await runDone(run)).toMatchObject({ status: 'ok' })
    expect(events).toContainEqual({ type: 'notice', key: 'kernel.hung', details: {} })
    expect(events).toContainEqual({ type: 'lost', cause: 'hung', cells: [{ cell: 'timer', engine: 'reference' }] })
  })

  test('a run that hangs it twice is given up', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    const normal = obedient({ mute: () => {} })
    start((request, post) => request.type !== 'ping' && normal(request, post))
    const run = kernel.run('mute', 'reference')
    for (const time of [1, 2]) {
      await vi.waitFor(() => expect(frames.requests.filter(({ type }) => type === 'run')).toHaveLength(time))
      await vi.advanceTimersByTimeAsync(5000)
    }
    expect(await runDone(run)).toMatchObject({ status: 'error' })
    expect(await until('cell-done')).toMatchObject({ cell: 'mute', error: { code: 'kernel.hung' } })
  })

  test('one that floods the page is ended', async () => {
    start(
      obedient({
        flood: (request, post) => {
          if (request.type === 'run') for (let i = 0; i < 50_000; i++) post({ type: 'garbage', i })
        },
      }),
    )
    const run = kernel.run('flood', 'reference')
    expect(await runDone(run)).toMatchObject({ status: 'error' })
    expect(events).toContainEqual({ type: 'notice', key: 'kernel.flood', details: {} })
    expect(await runDone(kernel.run('walk', 'reference'))).toMatchObject({ status: 'ok' })
  })
})

describe('a kernel that cannot start', () => {
  test('without network the run fails with the reason, and the next run tries again', async () => {
    start(obedient())
    fetch.mockImplementationOnce(() => Promise.reject(new TypeError('offline')))
    expect(await runDone(kernel.run('walk', 'reference'))).toMatchObject({ status: 'error' })
    expect(await until('notice')).toMatchObject({
      key: 'kernel.unreachable',
      details: { reason: 'asset: could not be fetched, kernel' },
    })
    expect(kernel.state).toBe('crashed')
    expect(await runDone(kernel.run('walk', 'reference'))).toMatchObject({ status: 'ok' })
  })
})

test('the worker gets the assets that it asks for, or the reason why not', async () => {
  let asker: ((message: unknown) => void) | null = null
  const normal = obedient()
  const assets: unknown[] = []
  start((request, post) => {
    asker = post
    if (request.type === 'asset') assets.push(request)
    else normal(request, post)
  })
  await kernel.prewarm()
  asker!({ type: 'need', name: 'kernel' })
  asker!({ type: 'need', name: '/etc/passwd' })
  await vi.waitFor(() => expect(assets).toHaveLength(2))
  expect(assets).toContainEqual({ type: 'asset', name: 'kernel', bytes: new TextEncoder().encode('program').buffer })
  expect(assets).toContainEqual({
    type: 'asset',
    name: '/etc/passwd',
    error: 'asset: not in the table of assets, /etc/passwd',
  })
})
