import { expect, test, vi } from 'vitest'
import { answer } from './answer.ts'

const root = 'https://book.example/course/'
const kept = (pages: Record<string, string>) => async (url: string) =>
  url.slice(root.length) in pages ? new Response(pages[url.slice(root.length)]) : undefined
const online = async () => new Response('from the network')
const gone = async () => {
  throw new TypeError('no network')
}
/** Node refuses to make a request that navigates. */
const request = (path: string, { mode = 'navigate', cache = 'default' } = {}) =>
  ({ url: root + path, mode, cache, method: 'GET' }) as Request
const text = async (response: Promise<Response>) => (await response).text()

test('a page comes from the network while there is one', async () => {
  const match = kept({ 'en/cnn/': 'kept' })
  expect(await text(answer(request('en/cnn/'), { root, match, ask: online }))).toBe('from the network')
})

test.each(['en/cnn/', 'en/cnn/?theme=dark', 'en/cnn/#pooling', 'en/cnn/index.html'])(
  'without a network %s is the page that is kept',
  async (path) => {
    const match = kept({ 'en/cnn/': 'kept' })
    expect(await text(answer(request(path), { root, match, ask: gone }))).toBe('kept')
  },
)

test('without its last slash a page leads to the page', async () => {
  const response = await answer(request('en/cnn'), { root, match: kept({ 'en/cnn/': 'kept' }), ask: gone })
  expect([response.status, response.headers.get('location')]).toEqual([302, `${root}en/cnn/`])
})

test('a page that is not kept is answered in its language by the one that says so', async () => {
  const match = kept({ 'zh/offline/': '没有', 'en/offline/': 'not here' })
  expect(await text(answer(request('zh/rnn/'), { root, match, ask: gone }))).toBe('没有')
  expect(await text(answer(request(''), { root, match, ask: gone }))).toBe('not here')
})

test('what is no page and not kept fails as it would without us', async () => {
  const asked = answer(request('strings/en.json', { mode: 'cors' }), { root, match: kept({}), ask: gone })
  await expect(asked).rejects.toThrow('no network')
})

test('a network that does not answer is waited for no longer than patience lasts', async () => {
  vi.useFakeTimers()
  const match = kept({ 'en/cnn/': 'kept' })
  const asked = answer(request('en/cnn/'), { root, match, ask: () => new Promise(() => {}), patience: 3000 })
  await vi.advanceTimersByTimeAsync(3000)
  expect(await text(asked)).toBe('kept')
  vi.useRealTimers()
})

test('a server that is broken is as good as none, but what it says of a wrong address counts', async () => {
  const match = kept({ 'en/cnn/': 'kept' })
  const status = (status: number) => async () => new Response('said', { status })
  expect(await text(answer(request('en/cnn/'), { root, match, ask: status(503) }))).toBe('kept')
  expect(await text(answer(request('en/cnn/'), { root, match, ask: status(404) }))).toBe('said')
})

test('a file named by its content needs no network, unless it is asked for anew', async () => {
  const match = kept({ '_kernel/kernel.abc.js': 'kept' })
  const ask = vi.fn(online)
  const file = '_kernel/kernel.abc.js'
  expect(await text(answer(request(file, { mode: 'cors' }), { root, match, ask }))).toBe('kept')
  expect(ask).not.toHaveBeenCalled()
  expect(await text(answer(request(file, { mode: 'cors', cache: 'reload' }), { root, match, ask }))).toBe(
    'from the network',
  )
})
