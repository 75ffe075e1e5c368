import { expect, test } from 'vitest'
import { checkParity } from './check-parity.ts'
import { readPage } from './read-page.ts'

const front = '---\ntitle: T\nsummary: S\norder: 1\nminutes: 5\nrequires: []\n---\n'

/** Holds a Chinese text against an English one; both begin in line 8. */
function compare(en: string, zh: string, zhFront = front) {
  const pages = {
    en: readPage('en.mdx', front + en, 'en').page,
    zh: readPage('zh.mdx', zhFront + zh, 'zh').page,
  }
  checkParity({ pages })
}

const display = (tex: string) => `\n\n$$\n${tex}\n$$\n\n`

test('the same text in another language passes', () => {
  const en = `Take $a$ to $b$.${display('x = \\text{loss of } y .')}## One\n\n<Note>So $c$.</Note>\n\nThen.\n\n<Predict>What?</Predict>`
  const zh = `从 $b$ 里取 $a$。${display('x  = \\text{损失} y')}## 一 {#one}\n\n<Predict>什么？</Predict>\n\n然后。\n\n<Note>所以 $c$。</Note>`
  expect(() => compare(en, zh)).not.toThrow()
})

test.each([
  [
    'another formula in a sentence',
    'Take $a_1$.',
    '取 $a_2$。',
    'zh.mdx:8: formula: a_2 is not, or not so often, in the beg',
  ],
  ['a formula less', 'Take $a$ or $b$.', '取 $a$。', 'zh.mdx:1: formula: "b" of en.mdx:8 is missing'],
  [
    'a formula more often',
    'Take $a$.',
    '取 $a$，$a$。',
    'zh.mdx:8: formula: a is not, or not so often, in the beginning',
  ],
  [
    'a formula in another section',
    '$a$\n\n## One',
    '## 一 {#one}\n\n$a$',
    'zh.mdx:10: formula: a is not, or not so often, in the section "one"',
  ],
  [
    'display formulas in another order',
    display('a') + display('b'),
    display('b') + display('a'),
    'zh.mdx:10: formula: "b" stands in another order',
  ],
  ['another display formula', display('x + y'), display('x - y'), 'zh.mdx:10: formula: "x - y" is not in en.mdx'],
  ['a display formula in the sentence', display('a'), '$a$', 'zh.mdx:1: formula: "a" of en.mdx:10 is missing'],
  ['a note less', '<Note>So.</Note>', '所以。', 'zh.mdx:1: aside: "<Note>" of en.mdx:8 is missing'],
  [
    'a prediction for a note',
    '<Note>So.</Note>',
    '<Predict>吗？</Predict>',
    'zh.mdx:8: aside: <Predict> is not, or not so often',
  ],
  [
    'nothing to break',
    '<Break>\n\nBreak it.\n\n</Break>',
    '弄坏它。',
    'zh.mdx:1: aside: "<Break>" of en.mdx:8 is missing',
  ],
  ['a figure less', '<Figure name="bowl">Try.</Figure>', '试。', 'zh.mdx:1: figure: "bowl" of en.mdx:8 is missing'],
  ['an exercise less', '<Exercise name="step" />', '做。', 'zh.mdx:1: exercise: "step" of en.mdx:8 is missing'],
  ['a heading of another level', '## One', '### 一 {#one}', 'zh.mdx:8: heading: "one" is of another level'],
  ['a heading less', '## One\n\n## Two', '## 一 {#one}', 'zh.mdx:1: heading: "two" of en.mdx:10 is missing'],
])('a translation with %s is refused with its place', (_, en, zh, message) => {
  expect(() => compare(en, zh)).toThrow(message)
})

test('front matter says the same of both', () => {
  expect(() => compare('', '', front.replace('minutes: 5', 'minutes: 6'))).toThrow(
    'zh.mdx:1: front matter: minutes is 6, en.mdx says 5',
  )
})

test('a translation that is not complete may leave out, and not add', () => {
  const unfinished = front.replace('requires', 'complete: false\nrequires')
  expect(() => compare('$a$ <Note>So.</Note>', '', unfinished)).not.toThrow()
  expect(() => compare('', '$a$', unfinished)).toThrow('zh.mdx:9: formula: a is not')
})
