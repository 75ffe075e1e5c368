import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tfjsAssetNames } from '#lib/tfjs/asset-names.ts'
import { engineParts } from './engine-parts.ts'
import { buildKernelAssets } from './kernel-assets.ts'
import type { KernelAssets } from './kernel-files.ts'

let folder: string
let assets: KernelAssets

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kernel-assets-'))
  assets = await buildKernelAssets(folder, { base: '/course/' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const fileOf = (url: string) => join(folder, url.replace('/course/', ''))

test('the table names all that the kernel may ask for, under the base of the site', async () => {
  const parts = Object.keys(engineParts).map((name) => `part/${name}`)
  expect(Object.keys(assets).sort()).toEqual(expect.arrayContaining(['kernel', ...parts, ...tfjsAssetNames]))
  for (const { url, bytes } of Object.values(assets)) {
    expect(url).toMatch(/^\/course\/_kernel\/[\w.-]+\.(js|wasm|bin|json)$/)
    expect((await readFile(fileOf(url))).length).toBe(bytes)
  }
})

test('nothing else is written', async () => {
  expect(await readdir(join(folder, '_kernel'))).toHaveLength(Object.keys(assets).length)
})

test("a file's name holds the hash of its content, so that it may be cached for ever", async () => {
  for (const { url } of Object.values(assets)) {
    const hash = createHash('sha256')
      .update(await readFile(fileOf(url)))
      .digest('hex')
    expect(url).toContain(`.${hash.slice(0, 12)}.`)
  }
})

test('scripts are classic ones', async () => {
  for (const name of ['kernel', 'part/more', 'tfjs-core', 'tfjs-wasm']) {
    const text = await readFile(fileOf(assets[name].url), 'utf8')
    expect(() => new Function(text)).not.toThrow()
    expect(text).not.toMatch(/^(import|export) /m)
  }
})
