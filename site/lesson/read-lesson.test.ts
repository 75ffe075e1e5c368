import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { LessonError } from './lesson-error.ts'
import { readLesson } from './read-lesson.ts'

const front = '---\ntitle: T\nsummary: S\norder: 1\nminutes: 5\nrequires: []\n---\n'
const walk = '```ts cell id="walk"\n1 + 1\n```\n'
let folder: string | undefined

afterEach(() => {
  if (folder) rmSync(folder, { recursive: true })
  folder = undefined
})

function write(en: string, zh = '<Cell id="walk" />', zhFront = front) {
  folder = mkdtempSync(join(tmpdir(), 'lesson-'))
  mkdirSync(join(folder, 'figures'))
  writeFileSync(join(folder, 'figures/bowl.ts'), '')
  writeFileSync(join(folder, 'en.mdx'), en.startsWith('---') ? en : front + en)
  writeFileSync(join(folder, 'zh.mdx'), zhFront + zh)
  return folder
}

function problem(path: string): string {
  try {
    readLesson(path)
  } catch (error) {
    if (!(error instanceof LessonError)) throw error
    return error.message
  }
  throw new Error('nothing was refused')
}

test('a lesson is its cells, with their lines, and what each language shows', () => {
  const { cells, pages } = readLesson(
    write(
      `Text $x$ with <Fact cell="walk" is="a.b" digits={2}>40</Fact>.\n\n## How large $a$?\n\n${walk}\n<Figure name="bowl">Try.</Figure>`,
      '文字 $x$。\n\n## 多大 $a$ {#how-large-a}\n\n<Cell id="walk" />\n\n<Figure name="bowl">试。</Figure>',
    ),
  )
  expect(cells).toEqual([{ id: 'walk', code: '1 + 1', line: 12, tolerance: 1e-5, throws: false }])
  expect(pages.en.facts).toEqual([{ cell: 'walk', is: 'a.b', digits: 2, text: '40', line: 8 }])
  expect(pages.en.headings).toEqual([{ depth: 2, id: 'how-large-a', text: 'How large a?', line: 10 }])
  expect(pages.zh.headings[0].id).toBe('how-large-a')
})

test.each([
  ['a cell without id', '```ts cell\n1\n```', 'en.mdx:8: cell: id is missing'],
  ['an id that is no kebab', '```ts cell id="Walk"\n1\n```', 'en.mdx:8: cell: id "Walk" is not in lower-kebab-case'],
  ['a duplicate id', `${walk}\n\n${walk}`, 'en.mdx:13: cell: the id "walk" is taken already'],
  [
    'an unknown attribute',
    '```ts cell id="a" tolerence="1"\n1\n```',
    'en.mdx:8: cell: unknown attribute tolerence="1"',
  ],
  ['a bad tolerance', '```ts cell id="a" tolerance="tiny"\n1\n```', 'en.mdx:8: cell "a": tolerance is "tiny"'],
  ['an only without why', '```ts cell id="a" only="reference"\n1\n```', 'en.mdx:8: cell "a": only="reference" and why'],
  ['a cell in another language', '```python cell id="a"\n1\n```', 'en.mdx:8: cell: language is "python", wanted ts'],
  ['a fence that forgot to say cell', '```ts id="a"\n1\n```', 'en.mdx:8: fence: begins with "id="a""'],
  ['an unknown component', '<Boxx>x</Boxx>', 'en.mdx:8: <Boxx>: unknown component'],
  ['an import', 'import x from "y"', 'en.mdx:8: import and export'],
  ['broken MDX', 'Text\n\n<Note>x', 'en.mdx:10: '],
  ['two headings of one name', '## A\n\n## A', 'en.mdx:10: heading: the id "a" is taken already'],
  ['a fact about no cell', '<Fact cell="wlak" is="1">1</Fact>', 'en.mdx:8: <Fact>: there is no cell "wlak"'],
  ['a word that the glossary lacks', '<Term id="wieght">x</Term>', 'en.mdx:8: <Term>: there is no "wieght"'],
  ['a figure without module', '<Figure name="bowll">x</Figure>', 'en.mdx:8: <Figure>: there is no figures/bowll.ts'],
])('%s is refused with its place', (_, text, message) => {
  const shown = [...new Set([...text.matchAll(/```ts cell id="([a-z]+)"/g)].map(([, id]) => `<Cell id="${id}" />`))]
  const headings = text.startsWith('##') ? '## A' : ''
  expect(problem(write(text, `${headings}${shown.join('\n\n')}`))).toContain(message)
})

test.each([
  ['an unknown key', front.replace('summary', 'sumary'), 'en.mdx:3: front matter: unknown key "sumary"'],
  ['a missing key', front.replace('order: 1\n', ''), 'en.mdx:1: front matter: order is missing'],
  ['a value that does not fit', front.replace('minutes: 5', 'minutes: long'), 'en.mdx:5: front matter: minutes: '],
  ['broken YAML', front.replace('title: T', 'title: "T'), 'front matter: '],
])('front matter with %s is refused with its place', (_, text, message) => {
  expect(problem(write(`${text}\n${walk}`))).toContain(message)
})

test.each([
  ['leaves a cell out', '', '', 'zh.mdx:1: cell: "walk" of'],
  ['shows an unknown cell', '<Cell id="run" />', '', 'zh.mdx:8: cell: "run" is not in'],
  ['shows code of its own', '```ts cell id="walk"\n2\n```', '', 'zh.mdx:8: cell: its code stands in en.mdx only'],
  ['has a heading that English lacks', '## 多大\n\n<Cell id="walk" />', '', 'zh.mdx:8: heading: "多大" is not in'],
  [
    'leaves the link of a word out',
    '<Cell id="walk" />',
    '<Term id="loss">L</Term>\n\n',
    'zh.mdx:1: <Term>: "loss", linked',
  ],
  ['links another word', '<Term id="bias">b</Term> <Cell id="walk" />', '', 'zh.mdx:8: <Term>: "bias" is not linked'],
  ['leaves a formula out', '<Cell id="walk" />', '$x$\n\n', 'zh.mdx:1: formula: "x" of'],
])('a translation that %s is refused', (_, zh, en, message) => {
  expect(problem(write(`${en}${walk}`, zh))).toContain(message)
})

test('a translation that says complete: false may be shorter, but not in another order', () => {
  const unfinished = front.replace('requires', 'complete: false\nrequires')
  const two = `${walk}\n\n${walk.replace('walk', 'run')}`
  expect(readLesson(write(`$x$\n\n${two}`, '<Cell id="run" />', unfinished)).pages.zh.shows).toHaveLength(1)
  rmSync(folder!, { recursive: true })
  expect(problem(write(two, '<Cell id="run" />\n\n<Cell id="walk" />', unfinished))).toContain(
    'stands in another order',
  )
})
