import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { AssetError, createBroker } from './broker.ts'

const table = { kernel: { url: '/_kernel/kernel.js', bytes: 6 } }

/** A fetch that answers each call with the next of `answers`. */
function fakeFetch(...answers: (() => Response | Promise<Response>)[]) {
  return vi.fn(async (_url: string, { signal }: RequestInit) => {
    const answer = answers.shift()!
    const aborted = new Promise<never>((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason)))
    return Promise.race([answer(), aborted])
  }) as unknown as typeof fetch & ReturnType<typeof vi.fn>
}
const text = (buffer: ArrayBuffer) => new TextDecoder().decode(buffer)

test('an asset is fetched once, from the address in the table, and its progress told', async () => {
  const fetch = fakeFetch(() => new Response('script'))
  const progress = vi.fn()
  const broker = createBroker(table, progress, { fetch })
  expect((await Promise.all([broker.get('kernel'), broker.get('kernel')])).map(text)).toEqual(['script', 'script'])
  expect(fetch).toHaveBeenCalledOnce()
  expect(fetch.mock.calls[0][0]).toBe('/_kernel/kernel.js')
  expect(progress).toHaveBeenLastCalledWith('kernel', 6, 6)
})

test.each(['https://elsewhere/', 'toString', '__proto__', 'wasm/../../secret'])(
  '%s is not in the table: never fetched',
  async (name) => {
    const fetch = fakeFetch()
    const broker = createBroker(table, undefined, { fetch })
    await expect(broker.get(name)).rejects.toMatchObject({ reason: 'unknown', asset: name })
    expect(fetch).not.toHaveBeenCalled()
  },
)

test('after a failure the next call tries again', async () => {
  const fetch = fakeFetch(
    () => Promise.reject(new TypeError('offline')),
    () => new Response('', { status: 503 }),
    () => new Response('script'),
  )
  const broker = createBroker(table, undefined, { fetch })
  await expect(broker.get('kernel')).rejects.toThrow('asset: could not be fetched, kernel')
  await expect(broker.get('kernel')).rejects.toThrow('asset: the server answered 503, kernel')
  expect(text(await broker.get('kernel'))).toBe('script')
})

const digits = createHash('sha256').update('digits').digest('hex').slice(0, 12)
const checked = { shard: { url: `/_kernel/shard.${digits}.bin`, checked: true } }

test.each(['with', 'without'])(
  'a damaged file is named and fetched again past the cache, %s crypto.subtle',
  async (how) => {
    if (how === 'without') vi.stubGlobal('crypto', {})
    const fetch = fakeFetch(
      () => new Response('digitz'),
      () => new Response('digits'),
    )
    const damaged = vi.fn()
    expect(text(await createBroker(checked, undefined, { fetch, damaged }).get('shard'))).toBe('digits')
    expect(damaged.mock.calls).toEqual([['shard']])
    expect(fetch.mock.calls.map(([, { cache }]) => cache)).toEqual(['default', 'reload'])
    vi.unstubAllGlobals()
  },
)

test('a file that comes damaged twice is an error, and is tried anew when it is asked for again', async () => {
  const fetch = fakeFetch(
    () => new Response('digitz'),
    () => new Response('digit'),
    () => new Response('digits'),
  )
  const broker = createBroker(checked, undefined, { fetch })
  await expect(broker.get('shard')).rejects.toMatchObject({
    reason: 'damaged',
    message: 'asset: came damaged twice, shard',
  })
  expect(text(await broker.get('shard'))).toBe('digits')
})

test('a server that says nothing is given up', async () => {
  const fetch = fakeFetch(() => new Promise<Response>(() => {}))
  const error = await createBroker(table, undefined, { fetch, stallMs: 20 })
    .get('kernel')
    .catch((error) => error)
  expect(error).toBeInstanceOf(AssetError)
  expect(error.reason).toBe('stalled')
})
