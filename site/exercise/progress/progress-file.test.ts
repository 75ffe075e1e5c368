import { expect, test } from 'vitest'
import { mergeKept, readProgress, writeProgress } from './progress-file.ts'

const draft = { text: 'return 1', starter: 'return 0' }

test('progress comes back from its file as it was', async () => {
  const progress = { 'gradient-descent/one-step': { draft, solved: 3 }, 'rnn/clip': { draft } }
  expect(await readProgress(await writeProgress(progress))).toEqual(progress)
})

test('a file takes nothing away from what a browser keeps', () => {
  const other = { text: 'return 2', starter: 'return 0' }
  expect(mergeKept({ draft }, { draft: other, solved: 3 })).toEqual({ draft, solved: 3 })
  expect(mergeKept({ solved: 2 }, { draft: other })).toEqual({ draft: other, solved: 2 })
})

test.each([
  ['is no JSON', () => 'progress', 'no-json'],
  ['is changed by hand', (text: string) => text.replace('"solved": 3', '"solved": 9'), 'damaged'],
  ['is of another kind', (text: string) => text.replace('chainrule-progress', 'chainrule-answers'), 'other-kind'],
  ['is of a later version', (text: string) => text.replace('"version": 1', '"version": 2'), 'newer'],
])('a file that %s is refused', async (_, change, code) => {
  const text = change(await writeProgress({ 'rnn/clip': { solved: 3 } }))
  await expect(readProgress(text)).rejects.toMatchObject({ code })
})

test('what is no exercise is left out, and a draft beyond all measure refused', async () => {
  const odd = { '../x/y': { solved: 1 }, 'rnn/clip': { solved: 'all', draft: 7 } } as never
  expect(await readProgress(await writeProgress(odd))).toEqual({ 'rnn/clip': {} })
  const long = { 'rnn/clip': { draft: { text: 'x'.repeat(300_000), starter: '' } } }
  await expect(readProgress(await writeProgress(long))).rejects.toThrow('rnn/clip: the draft is too long')
})
