import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentVersion, type PageDocument } from '../document/page-document.ts'
import { textHash } from '../document/text-hash.ts'
import { textOf } from '../output/pad/bytes.ts'
import { pack } from './pack.ts'
import { documentIn, linkOf, longestLink } from './share-link.ts'

const text = fc.string({
  unit: fc.constantFrom('a', '1', ' ', '\n', '学', 'η', '🙂', '"', '\\', '<', 'const '),
  maxLength: 200,
})
const page: fc.Arbitrary<PageDocument> = fc.record({
  version: fc.constant(documentVersion),
  lesson: fc.constantFrom('', 'gradient-descent', 'ops/softmax'),
  language: fc.constantFrom('en', 'zh'),
  engine: fc.constantFrom('reference', 'tfjs-wasm', 'tfjs-webgpu'),
  seed: fc.nat(),
  cells: text.map((text) => [{ id: 'walk', original: textHash(text), text }]),
  added: text.map((text) => [{ id: 'mine', after: 'walk', text }]),
  hidden: fc.constant({ controls: [{ cell: 'walk', name: 'lr' }], cells: ['slope'] }),
  drawings: fc
    .uint8ClampedArray({ minLength: 784, maxLength: 784 })
    .map((pixels) => [{ cell: 'yours', name: 'draw 1', pixels: textOf(pixels) }]),
})

test('what a link carries is what was put into it', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (document) => {
      const link = await linkOf(document)
      expect(link).toMatch(/^#share=1\.[\w-]+$/)
      expect(await documentIn(link)).toEqual(document)
    }),
  )
})

describe('of 40 links, a third of them damaged on the way,', () => {
  const damages: Record<string, (link: string, at: number) => string> = {
    'cut off': (link, at) => link.slice(0, 10 + (at % (link.length - 11))),
    'one letter changed': (link, at) => {
      const i = 9 + (at % (link.length - 10))
      return link.slice(0, i) + (link[i] === 'A' ? 'B' : 'A') + link.slice(i + 1)
    },
    'something added': (link) => `${link}.html`,
    'letters lost': (link, at) => link.slice(0, 12) + link.slice(13 + (at % 5)),
  }

  test('the whole ones open as they were, and each damaged one is known as such', async () => {
    const documents = fc.sample(page, { numRuns: 40, seed: 4 })
    const kinds = Object.values(damages)
    let opened = 0
    let refused = 0
    for (const [i, document] of documents.entries()) {
      const link = await linkOf(document)
      if (i % 3 === 2) {
        await expect(documentIn(kinds[i % kinds.length](link, i * 7919))).rejects.toHaveProperty('problem', 'damaged')
        refused++
      } else {
        expect(await documentIn(link)).toEqual(document)
        opened++
      }
    }
    expect([opened, refused]).toEqual([27, 13])
  })
})

test.each([
  ['nothing', '#share=', 'damaged'],
  ['no letters', '#share=1.', 'damaged'],
  ['markup', '#share=1.%3Cscript%3E', 'damaged'],
  ['a later version', '#share=2.AAAA', 'newer'],
  ['too many letters', `#share=1.${'A'.repeat(longestLink)}`, 'too-long'],
])('a link with %s is refused with its reason', async (_, link, problem) => {
  await expect(documentIn(link)).rejects.toHaveProperty('problem', problem)
})

test('a few letters that would unpack to very many are too long', async () => {
  const link = `#share=1.${await pack(' '.repeat(5_000_000), 'deflate')}`
  expect(link.length).toBeLessThan(longestLink)
  await expect(documentIn(link)).rejects.toHaveProperty('problem', 'too-long')
})

test('a page that is too long for a link says so when the link is made', async () => {
  let state = 1
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 16
  }
  const random = Array.from({ length: 40_000 }, () => String.fromCharCode(0x4e00 + (next() % 8000))).join('')
  const [document] = fc.sample(page, 1)
  await expect(linkOf({ ...document, added: [{ id: 'long', after: null, text: random }] })).rejects.toHaveProperty(
    'problem',
    'too-long',
  )
})
