import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteHandler } from './site-handler.ts'

const folder = mkdtempSync(join(tmpdir(), 'chainrule-site-'))
const servers: Server[] = []

beforeAll(() => {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, 'client', path, '..'), { recursive: true })
    writeFileSync(join(folder, 'client', path), text)
  }
  write('404.html', 'no such page')
  write('index.html', 'home')
  write('en/index.html', 'english')
  write('_astro/a.abc123.js', 'let a')
  write('_astro/a.abc123.js.br', 'brotli')
})

afterAll(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true })
})

async function serve(base: string) {
  const server = createServer(await siteHandler(folder, base))
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  // Not fetch, which would tidy the path.
  return (path: string, headers = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers }, (answer) => {
        let text = ''
        answer.on('data', (part) => (text += part))
        answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, text }))
      })
        .on('error', reject)
        .end()
    })
}

describe.each(['/', '/course/'])('under %s', (base) => {
  test('a page comes with headers that keep it to itself', async () => {
    const get = await serve(base)
    const { status, headers, text } = await get(`${base}en/`)
    expect([status, text]).toEqual([200, 'english'])
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'self'",
      'cache-control': 'no-cache',
    })
  })

  test('a page without its last slash leads to the page', async () => {
    const get = await serve(base)
    const { status, headers } = await get(`${base}en?theme=dark`)
    expect([status, headers.location]).toEqual([308, `${base}en/?theme=dark`])
  })

  test('a file named by its content is kept for a year, and sent compressed to those who take it', async () => {
    const get = await serve(base)
    const plain = await get(`${base}_astro/a.abc123.js`)
    expect(plain.headers['cache-control']).toContain('immutable')
    expect(plain.text).toBe('let a')
    const small = await get(`${base}_astro/a.abc123.js`, { 'accept-encoding': 'gzip, br' })
    expect([small.headers['content-encoding'], small.text]).toEqual(['br', 'brotli'])
  })

  test('what is not there answers 404 with the page for it', async () => {
    const get = await serve(base)
    for (const path of ['nope/', '..%2f..%2fetc/passwd', '../package.json', '%']) {
      expect(await get(base + path)).toMatchObject({ status: 404, text: 'no such page' })
    }
  })
})

test('a file that vanishes ends one answer and not the server', async () => {
  writeFileSync(join(folder, 'client/vanishing.txt'), 'now you see me')
  const get = await serve('/')
  expect(await get('/vanishing.txt')).toMatchObject({ status: 200, text: 'now you see me' })
  rmSync(join(folder, 'client/vanishing.txt'))
  await expect(get('/vanishing.txt')).rejects.toThrow('socket hang up')
  expect(await get('/en/')).toMatchObject({ status: 200, text: 'english' })
})

test('outside of its base the server has nothing but the way in', async () => {
  const get = await serve('/course/')
  expect(await get('/')).toMatchObject({ status: 308, headers: { location: '/course/' } })
  expect(await get('/course')).toMatchObject({ status: 308, headers: { location: '/course/' } })
  expect(await get('/en/')).toMatchObject({ status: 404 })
})

test('no redirect leaves the host', async () => {
  const get = await serve('/')
  expect((await get('//en')).headers.location ?? '').not.toMatch(/^\/\//)
})

test('a folder without a site is an error that says what to do', async () => {
  await expect(siteHandler(join(folder, 'client'), '/')).rejects.toThrow('run npm run build first')
})
