import { close, createIndex } from 'pagefind'
import { expect, test } from 'vitest'
import { raiseFailures } from './raise-failures.ts'

test('both scripts of Pagefind, as they are written, say that a part of the index did not come', async () => {
  const { index } = await createIndex({})
  await index!.addCustomRecord({ url: '/', content: 'word', language: 'en' })
  const { files } = await index!.getFiles()
  await close()
  for (const name of ['pagefind.js', 'pagefind-worker.js']) {
    const { content } = files.find(({ path }) => path.endsWith(name))!
    const raised = raiseFailures(Buffer.from(content).toString())
    expect(raised).toContain('throw new Error(`Failed to load the index chunk ')
    expect(raised).not.toContain('console.error(`Failed to load the ')
  }
})

test('a script that has no such place stops the build', () => {
  expect(() => raiseFailures('export const search = 1')).toThrow("search: Pagefind's script no longer says")
})
