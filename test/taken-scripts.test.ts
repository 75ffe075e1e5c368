import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packData } from '#lib/data/pack/pack-data.ts'
import { readCell } from '#lib/kernel/cell/read-cell.ts'
import { textHash } from '#lib/notebook/document/text-hash.ts'
import { fromScript } from '#lib/notebook/take/script/from-script.ts'
import { needsReference } from '#lib/notebook/take/script/given-to.ts'
import { toScript } from '#lib/notebook/take/script/to-script.ts'
import type { TakenCell, TakenPage } from '#lib/notebook/take/taken-page.ts'
import { bundleRuntime } from '../site/build/taken-runtime.ts'
import { projectRoot } from '../site/lesson/project-root.ts'
import { readLessons } from '../site/lesson/read-lesson.ts'

/**
 * The files that a reader downloads are run by Node against npm's tfjs, whole chapters, in their quick size. tfjs on the
 * processor is slow: these chapters have all that cells are given, and with `TAKEN=all` every chapter is run.
 */
const run = new Set(
  process.env.TAKEN === 'all'
    ? readLessons().map(({ slug }) => slug)
    : ['gradient-descent', 'backpropagation', 'training-a-network'],
)
let folder: string
const { files } = packData()
let server: Server

beforeAll(async () => {
  // A folder as a reader has it: elsewhere, with npm's packages in it. Node reads no types inside of `node_modules`.
  folder = mkdtempSync(join(tmpdir(), 'taken-'))
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction')
  server = createServer(({ url }, response) => {
    const bytes = files.get(url!.slice(1) as `data/${string}`)
    response.writeHead(bytes ? 200 : 404).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(readLessons().map((lesson) => [lesson.slug, lesson] as const))('%s as a file', (slug, lesson) => {
  const cells = lesson.cells.map(({ id, code, only }): TakenCell => {
    return { type: 'cell', id, text: code, original: textHash(code), only, outputs: [] }
  })
  const readings = cells.map(({ id, text }) => readCell({ id, code: text }))
  const page: TakenPage = {
    title: slug,
    address: `https://example.org/en/${slug}/`,
    settings: { version: 1, lesson: slug, language: 'en', engine: 'reference', seed: 1 },
    parts: cells,
  }
  const script = async () =>
    toScript(page, {
      readings,
      runtime: await bundleRuntime(needsReference(page, readings) ? 'whole' : 'light'),
      settings: { seed: 1, data: addresses(), strings: {} },
      preface: [slug],
      reason: ({ message }) => message,
    })

  test.runIf(run.has(slug))('runs in Node, every cell, in order', { timeout: 600_000 }, async () => {
    const file = join(folder, `${slug}.ts`)
    writeFileSync(file, await script())
    const { stdout } = await promisify(execFile)(process.execPath, [file, 'quick'], { maxBuffer: 1e8 })
    const begun = [...stdout.matchAll(/^── (.*) ──$/gm)].map(([, id]) => id)
    expect(begun.toSorted()).toEqual(cells.map(({ id }) => id).toSorted())
  })

  test('is read back as it was', async () => {
    const opened = fromScript(await script(), readCell)
    expect(opened?.page).toMatchObject(page.settings)
    expect(opened?.cells).toEqual(cells.map(({ id, text, original }) => ({ id, text, original })))
  })
})

function addresses(): Record<string, string> {
  const { port } = server.address() as AddressInfo
  return Object.fromEntries([...files.keys()].map((name) => [name, `http://127.0.0.1:${port}/${name}`]))
}
