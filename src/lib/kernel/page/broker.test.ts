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

test('a server that says nothing is given up', async () => {
  const fetch = fakeFetch(() => new Promise<Response>(() => {}))
  const error = await createBroker(table, undefined, { fetch, stallMs: 20 })
    .get('kernel')
    .catch((error) => error)
  expect(error).toBeInstanceOf(AssetError)
  expect(error.reason).toBe('stalled')
})
