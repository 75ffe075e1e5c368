import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readLesson } from './read-lesson.ts'

const front = '---\ntitle: T\nsummary: S\norder: 1\nminutes: 5\nrequires: []\n---\n'
const fence = (code: string, framework: string, rest = '') =>
  `\`\`\`python listing framework="${framework}"${rest}\n${code}\n\`\`\`\n\n`
const keras = fence('Dense(10)', 'Keras')
const torch = fence('nn.Linear(4, 10)', 'PyTorch')
let folder: string | undefined

afterEach(() => {
  if (folder) rmSync(folder, { recursive: true })
  folder = undefined
})

function read(en: string, zh: string) {
  folder = mkdtempSync(join(tmpdir(), 'lesson-'))
  writeFileSync(join(folder, 'en.mdx'), `${front}\`\`\`ts cell id="net"\n1\n\`\`\`\n\n${en}`)
  writeFileSync(join(folder, 'zh.mdx'), `${front}<Cell id="net" />\n\n${zh}`)
  return readLesson(folder)
}

test('a listing is the fences in its tag, one for each framework, and what both languages say beside it', () => {
  const { listings, pages } = read(
    `<Listing id="mlp" cell="net">\n\n${keras}${torch}- Other defaults.\n\n</Listing>`,
    '<Listing id="mlp">\n\n- 默认值不同。\n\n</Listing>',
  )
  expect(listings).toEqual([
    {
      id: 'mlp',
      cell: 'net',
      line: 14,
      sheets: [
        { framework: 'Keras', language: 'python', code: 'Dense(10)' },
        { framework: 'PyTorch', language: 'python', code: 'nn.Linear(4, 10)' },
      ],
    },
  ])
  expect(pages.zh.listings).toEqual([{ id: 'mlp', line: 10 }])
})

test('fences one behind the other need no tag', () => {
  const { listings, pages } = read(
    fence('a', 'Keras', ' id="mlp" cell="net"') + fence('b', 'PyTorch', ' id="mlp"') + fence('c', 'Keras', ' id="cnn"'),
    '<Listing id="mlp" />\n\n<Listing id="cnn" />',
  )
  expect(listings.map(({ id, sheets }) => [id, sheets.length])).toEqual([
    ['mlp', 2],
    ['cnn', 1],
  ])
  expect(pages.en.listings.map(({ line }) => line)).toEqual([12, 20])
})

const one = fence('a', 'Keras', ' id="mlp"')
const shown = '<Listing id="mlp" />'
test.each([
  ['without an id', keras, '', 'en.mdx:12: listing: id is missing'],
  ['of an unknown framework', fence('a', 'Torch', ' id="mlp"'), '', 'en.mdx:12: listing: framework is "Torch", known'],
  ['in another language than Python', one.replace('python', 'ts'), '', 'en.mdx:12: listing: language is "ts"'],
  [
    'of a cell that is not there',
    fence('a', 'Keras', ' id="mlp" cell="nte"'),
    shown,
    'en.mdx:12: listing: there is no',
  ],
  ['whose framework stands twice', one + one, shown, 'en.mdx:16: listing "mlp": Keras stands twice'],
  ['whose id is taken', `${one}Text\n\n${one}`, shown, 'en.mdx:18: listing: the id "mlp" is taken'],
  ['without its fences', '<Listing id="mlp" />', shown, 'en.mdx:12: <Listing>: in en.mdx its fences stand in it'],
  ['that Chinese leaves out', one, '', 'zh.mdx:1: listing: "mlp" of'],
  ['that Chinese spells another way', one, '<Listing id="mpl" />', 'zh.mdx:10: listing: "mpl" is not in'],
  ['whose code stands in Chinese', one, one, 'zh.mdx:10: listing: its code stands in en.mdx only'],
])('a listing %s is refused with its place', (_, en, zh, message) => {
  expect(() => read(en, zh)).toThrow(message)
})
