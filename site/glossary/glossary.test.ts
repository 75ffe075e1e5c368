import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../lesson/project-root.ts'
import { readLesson } from '../lesson/read-lesson.ts'
import { readPage } from '../lesson/read-page.ts'
import { findRecords } from '../reference/records.ts'
import { slugOf } from '../reference/slug.ts'
import { checkTargets } from './check-targets.ts'
import { earlyUses } from './early-uses.ts'
import { parseGlossary, readGlossary } from './read-glossary.ts'

const word = (id: string, rest = '') => `${id}:\n  en: ${id}\n  zh: 词\n  says:\n    en: It is.\n    zh: 是。\n${rest}`

test('a word is its names, what it means, where it runs, and its line', () => {
  expect(parseGlossary(word('bias') + word('weight', '  runs: ops/mul\n'))[1]).toEqual({
    id: 'weight',
    name: { en: 'weight', zh: '词' },
    says: { en: 'It is.', zh: '是。' },
    runs: 'ops/mul',
    line: 7,
  })
})

test.each([
  ['stands in another order', word('weight') + word('bias'), ':7: bias: stands after weight'],
  ['lacks a language', word('bias').replace('    zh: 是。\n', ''), ':1: bias: says.zh: '],
  ['has an unknown key', word('bias', '  see: x\n'), ':1: bias: '],
  ['runs at no address', word('bias', '  runs: somewhere\n'), ':1: bias: runs: wanted chapter#heading'],
  ['is no kebab', word('Bias'), ':1: Bias: the id'],
])('a word that %s is refused with its line', (_, yaml, message) => {
  expect(() => parseGlossary(yaml)).toThrow(`lessons/glossary.yaml${message}`)
})

test('a word that runs under no heading is refused with its line', () => {
  const [term] = parseGlossary(word('bias', '  runs: gradient-descent#nowhere\n'))
  expect(() => checkTargets([term], [readLesson(join(projectRoot, 'lessons/gradient-descent'))])).toThrow(
    'lessons/glossary.yaml:1: bias: runs in gradient-descent#n',
  )
  expect(() => checkTargets([{ ...term, runs: 'never#here' }], [])).toThrow('no such chapter')
})

test('every word that runs on the page of an op names one that is there', async () => {
  const pages = (await findRecords()).map(({ record }) => `ops/${slugOf(record.name)}`)
  const ops = readGlossary().flatMap(({ runs }) => (runs?.startsWith('ops/') ? runs : []))
  expect(ops).not.toEqual([])
  expect(ops.filter((op) => !pages.includes(op))).toEqual([])
})

const front = '---\ntitle: T\nsummary: S\norder: 1\nminutes: 5\nrequires: []\n---\n'
const early = (text: string, lang: 'en' | 'zh' = 'en') =>
  earlyUses(readPage('x.mdx', front + text, lang).page, readGlossary())

test('a word is linked where it is first used, headings, code and longer words aside', () => {
  expect(early('Two losses.\n\nThe <Term id="loss">loss</Term>.')).toEqual([
    'x.mdx:8: "loss" is used before its <Term> in line 10',
  ])
  expect(early('## Loss\n\nIt is lossless, `loss`, and so is the <Term id="loss">loss</Term>.')).toEqual([])
  expect(early('The learning-rate schedule.\n\nA <Term id="learning-rate">learning rate</Term>.')).toEqual([])
  expect(early('先有损失。\n\n<Term id="loss">损失</Term>。', 'zh')).toHaveLength(1)
})

test('a word that is linked twice is refused with its line', () => {
  const twice = '<Term id="loss">loss</Term>\n\nand <Term id="loss">loss</Term>'
  expect(() => early(twice)).toThrow('x.mdx:10: <Term>: "loss" is linked in line 8 already')
})
