import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCell } from '#lib/kernel/cell/read-cell.ts'
import { textHash } from '../document/text-hash.ts'
import { fromIpynb } from './open/from-ipynb.ts'
import { toDocument } from './open/to-document.ts'
import { fromScript } from './script/from-script.ts'
import { toScript } from './script/to-script.ts'
import type { TakenCell, TakenPage } from './taken-page.ts'
import { toIpynb } from './write/to-ipynb.ts'
import { toText } from './write/to-text.ts'

const lesson = (id: string, text: string, original = text): TakenCell => {
  return { type: 'cell', id, text, original: textHash(original), only: undefined, outputs: [] }
}
const mine = (id: string, text: string): TakenCell => ({ ...lesson(id, text), original: null })

const pageOf = (...cells: TakenCell[]): TakenPage => ({
  title: 'A page',
  address: 'https://example.org/en/a-page/',
  settings: { version: 1, lesson: 'a-page', language: 'en', engine: 'tfjs-wasm', seed: 3 },
  parts: [{ type: 'prose', markdown: '# A page' }, ...cells],
})

const cellsOf = ({ parts }: TakenPage) => parts.filter((part) => part.type === 'cell')
const tools = (page: TakenPage) => ({
  readings: cellsOf(page).map(({ id, text }) => readCell({ id, code: text })),
  runtime: 'var opened = { open() {} }',
  settings: { seed: 3, data: {}, strings: {} },
})
const script = (page: TakenPage) =>
  toScript(page, { ...tools(page), preface: ['A page'], reason: ({ message }) => message })
const notebook = (page: TakenPage) => toIpynb(page, { ...tools(page), preface: 'For Jupyter' })

const page = pageOf(
  lesson('walk', 'const lr = slider(0.1)\nconst path: number[] = [3, lr]\npath // the walk', 'const lr = slider(0.2)'),
  mine('mine-1', 'late + 1;'),
  lesson('late', 'const late = await Promise.resolve(2)\n'),
  lesson('its-own', 'tf.scalar(1)'),
)
page.parts[4] = { ...lesson('its-own', 'tf.scalar(1)'), only: 'reference' }

describe.each([
  ['a program', script, (text: string) => fromScript(text, readCell)],
  ['a notebook', notebook, fromIpynb],
])('%s', (_, write, read) => {
  test('is opened as the page that it was taken from', () => {
    expect(toDocument(read(write(page))!)).toEqual({
      ...page.settings,
      cells: [{ id: 'walk', original: textHash('const lr = slider(0.2)'), text: cellsOf(page)[0].text }],
      added: [{ id: 'mine-1', after: 'walk', text: 'late + 1;' }],
      hidden: { controls: [], cells: [] },
      drawings: [],
    })
  })

  test('gives every text back, letter by letter', () => {
    const line = fc.constantFrom(
      'a + 1',
      '  ',
      '// %% b',
      '// \\%% c',
      'show(x)',
      'f(`',
      '`)',
      '//| x',
      'x;',
      '}',
      '学',
    )
    const text = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const cells = texts.map((text, i) => lesson(`cell-${i}`, text))
        const back = read(write(pageOf(...cells)))!.cells
        expect(back).toEqual(cells.map(({ id, text, original }) => ({ id, text, original })))
      }),
      { numRuns: 60 },
    )
  })

  test('keeps what was changed and added in it elsewhere', () => {
    const [walk] = cellsOf(page)
    const changed = write(page).replace('slider(0.1)', 'slider(0.7)')
    expect(toDocument(read(changed)!).cells[0].text).toBe(walk.text.replace('0.1', '0.7'))
  })

  test.each(['', 'const x = 1', '{}', '{"cells":[]}', '// chainrule: nothing', '// %% a\nb', '[1]', 'null'])(
    'is not found in %j',
    (foreign) => expect(read(foreign)).toBe(null),
  )

  test('that somebody has damaged is refused with its reason', () => {
    const refused = (wrong: string) => () => toDocument(read(wrong)!)
    const text = write(page)
    expect(refused(text.replace(/"lesson": ?"a-page"/, '"lesson":"../x"'))).toThrow(/lesson/)
    expect(refused(text.replace(/"version": ?1/, '"version":9'))).toThrow(expect.objectContaining({ problem: 'newer' }))
  })
})

describe('a program for Node', () => {
  const order = (text: string) => [...text.matchAll(/^await cell_?\('(.*)'\)/gm)].map(([, id]) => id)

  test('runs a cell after those that it needs', () => {
    expect(order(script(page))).toEqual(['walk', 'late', 'mine-1', 'its-own'])
  })

  test('leaves out what cannot run, and what needs it, and says why', () => {
    const text = script(
      pageOf(
        lesson('broken', 'const a = ('),
        lesson('b', 'const x = 1'),
        lesson('c', 'const x = 2'),
        lesson('d', 'let y = 1'),
      ),
    )
    expect(order(text)).toEqual(['b', 'd'])
    expect(text).toContain('//| const a = (')
    expect(text).toContain('// x: the cell b defines it already.')
  })

  test('takes no name from a cell', () => {
    const text = script(
      pageOf(lesson('a', 'const cell = 1, show = 2\ncell + show'), lesson('b', 'const data = 1\ndata')),
    )
    expect(text).toContain('const { cell: cell_, show: show_ } = chainrule(npm)')
    expect(text).toContain('show_(cell + show)')
  })
})

test('a notebook for Jupyter holds outputs in every form that they have', () => {
  const outputs = [
    { text: 'Plot', svg: '<svg/>' },
    { text: 'a  b', html: '<table></table>' },
    { text: 'no', error: true as const },
  ]
  const { cells, nbformat, metadata } = JSON.parse(notebook(pageOf({ ...lesson('walk', '1\n2'), outputs })))
  expect([nbformat, metadata.kernelspec.name]).toEqual([4, 'deno'])
  expect(cells.at(-1)).toMatchObject({ id: 'walk', source: ['1\n', '2'], execution_count: null })
  expect(cells.at(-1).outputs).toEqual([
    { output_type: 'display_data', data: { 'text/plain': ['Plot'], 'image/svg+xml': ['<svg/>'] }, metadata: {} },
    { output_type: 'display_data', data: { 'text/plain': ['a  b'], 'text/html': ['<table></table>'] }, metadata: {} },
    { output_type: 'stream', name: 'stderr', text: ['no\n'] },
  ])
})

test('a text holds prose, code and outputs; no code ends its own fence', () => {
  const outputs = [{ text: '42' }, { text: 'a [plot]', png: 'iVBO' }]
  const text = toText(pageOf({ ...lesson('walk', '`a`\n```\nb'), outputs }))
  expect(text).toBe(
    '# A page\n\n````ts\n`a`\n```\nb\n````\n\n```text\n42\n```\n\n![a plot ](data:image/png;base64,iVBO)\n\n<https://example.org/en/a-page/>\n',
  )
})
