import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDocument, limits } from './check-document.ts'
import { documentVersion, type PageDocument } from './page-document.ts'
import { pageLesson } from './page-lesson.ts'
import { textDifference } from './text-difference.ts'
import { textHash } from './text-hash.ts'

const whole: PageDocument = {
  version: documentVersion,
  lesson: 'gradient-descent',
  language: 'zh',
  engine: 'tfjs-wasm',
  seed: 7,
  cells: [{ id: 'walk', original: textHash('const lr = 0.1'), text: 'const lr = 0.2 // 学习率' }],
  added: [{ id: 'mine-1', after: 'walk', text: '1 + 1' }],
  hidden: { controls: [{ cell: 'walk', name: 'lr' }], cells: ['slope'] },
  drawings: [{ cell: 'yours', name: 'draw 1', pixels: 'AAH/gA==' }],
}

/** The document with one field, `cells.0.text`, set to another value. */
function altered(path: string, value: unknown): unknown {
  const copy = structuredClone(whole)
  const steps = path.split('.')
  const last = steps.pop()!
  const parent = steps.reduce(
    (at, step) => at[step] as Record<string, unknown>,
    copy as unknown as Record<string, unknown>,
  )
  parent[last] = value
  return copy
}

describe('a document from outside', () => {
  test('comes back as it was written', () => {
    expect(checkDocument(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
  })

  test('loses the fields that no document has', () => {
    expect(checkDocument({ ...whole, onload: 'alert(1)', cells: [{ ...whole.cells[0], html: '<b>' }] })).toEqual(whole)
  })

  test.each([
    ['version', '1'],
    ['version', 0],
    ['lesson', '../../x'],
    ['lesson', 'a"><script>'],
    ['language', 'fr'],
    ['engine', 'tfjs'],
    ['seed', -1],
    ['seed', 1.5],
    ['cells', {}],
    ['cells.0', null],
    ['cells.0.id', 'a b'],
    ['cells.0.original', ''],
    ['cells.0.text', 5],
    ['added.0.after', 3],
    ['added.0.id', 'walk'],
    ['hidden', undefined],
    ['hidden.controls.0.name', {}],
    ['hidden.cells.0', ']{}'],
    ['drawings', null],
    ['drawings.0.cell', 'a b'],
    ['drawings.0.name', 'onload'],
    ['drawings.0.pixels', 'AAA'],
    ['drawings.0.pixels', '<b>='],
    ['drawings.0.pixels', 'A_A='],
  ])('is damaged when %s is %j', (path, value) => {
    expect(() => checkDocument(altered(path, value))).toThrow(expect.objectContaining({ problem: 'damaged' }))
  })

  test('has no drawings when it was made before there were any', () => {
    const { drawings: _, ...older } = whole
    expect(checkDocument(older)).toEqual({ ...whole, drawings: [] })
  })

  test('is newer when its version is', () => {
    expect(() => checkDocument({ version: 2 })).toThrow(expect.objectContaining({ problem: 'newer' }))
  })

  test.each([
    ['cells.0.text', 'x'.repeat(limits.text + 1)],
    ['drawings.0.pixels', 'A'.repeat(limits.pixels + 4)],
    ['hidden.cells', Array(limits.cells + 1).fill('a')],
    ['added', Array.from({ length: 6 }, (_, i) => ({ id: `a${i}`, after: null, text: 'x'.repeat(limits.text) }))],
  ])('is too long when %s is', (path, value) => {
    expect(() => checkDocument(altered(path, value))).toThrow(expect.objectContaining({ problem: 'too-long' }))
  })

  test('is never anything but a document or an error with words for the reader', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          checkDocument(value)
        } catch (error) {
          expect(error).toHaveProperty('problem')
        }
      }),
    )
  })
})

test.each([
  ['/en/gradient-descent/', 'gradient-descent'],
  ['/book/zh/gradient-descent/', 'gradient-descent'],
  ['/en/gradient-descent/index.html', 'gradient-descent'],
  ['/en/ops/softmax/', 'ops/softmax'],
  ['/zh/', ''],
])('the lesson at %s is %j', (path, lesson) => {
  expect(pageLesson(path)).toBe(lesson)
})

test('a hash is that of the text, whatever the line ends', () => {
  expect(textHash('a\r\nb')).toBe(textHash('a\nb'))
  expect(textHash('')).toMatch(/^[0-9a-f]{16}$/)
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => a === b || textHash(a) !== textHash(b)))
})

test('the difference of two texts makes the one out of the other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, a, b, tail) => {
      const [from, to] = [head + a + tail, head + b + tail]
      const change = textDifference(from, to)
      const { from: start, to: end, insert } = change ?? { from: 0, to: 0, insert: '' }
      expect(from.slice(0, start) + insert + from.slice(end)).toBe(to)
      expect(end - start).toBeLessThanOrEqual(a.length)
    }),
  )
})
