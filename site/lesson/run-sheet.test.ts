import { expect, test } from 'vitest'
import { LessonError } from './lesson-error.ts'
import { recordSheet } from './record-sheet.ts'
import { runSheet } from './run-sheet.ts'
import type { Sheet } from './sheet.ts'
import { sheetOn } from './sheet-on.ts'

/** A sheet of cells that begin at lines 10, 20, 30 of `x.mdx`. */
function sheet(
  codes: Record<string, string>,
  rest: { throws?: string; only?: string; facts?: [string, string][] } = {},
): Sheet {
  return {
    file: 'x.mdx',
    cells: Object.entries(codes).map(([id, code], i) => ({
      id,
      code,
      line: 10 * (i + 1),
      tolerance: 1e-5,
      throws: rest.throws === id,
      ...(rest.only === id && { only: 'reference' as const, why: 'float64' }),
    })),
    facts: (rest.facts ?? []).map(([cell, is], i) => ({ cell, is, file: 'x.mdx', line: 40 + i })),
  }
}

async function refusal(bad: Sheet): Promise<string> {
  const error = await runSheet(bad, 'reference').catch((reason) => reason)
  if (!(error instanceof LessonError)) throw new Error(`nothing was refused, ${error}`)
  return error.message
}

test('a cell that throws is refused at the line that throws', async () => {
  const bad = sheet({ a: 'const x = 1', b: 'const y = x\nconst z = 2\nundefined.y' })
  expect(await refusal(bad)).toMatch(/^x\.mdx:23: cell "b" throws TypeError: /)
})

test('a syntax error is refused at its line', async () => {
  expect(await refusal(sheet({ a: 'const x = 1\nconst = 2' }))).toMatch(/^x\.mdx:12: cell "a" throws SyntaxError: /)
})

test('a promise that rejects after the cell is refused', async () => {
  expect(await refusal(sheet({ a: 'Promise.reject(new RangeError("late"))\n1' }))).toMatch(
    /cell "a" throws RangeError: late/,
  )
})

test('a cell that is meant to throw must throw, and then is recorded with its error', async () => {
  expect(await refusal(sheet({ a: '1' }, { throws: 'a' }))).toBe('x.mdx:10: cell "a" is meant to throw and does not')
  const { cells } = await recordSheet(sheet({ a: '1\nnull.x' }, { throws: 'a' }))
  expect(cells[0].error).toMatchObject({ name: 'TypeError', line: 2 })
})

test('facts are evaluated after their cell, and refused at their own line when they throw', async () => {
  const good = sheet(
    { a: 'const x = tf.scalar(2)', b: 'const y = 3' },
    {
      facts: [
        ['a', 'x.dataSync()[0]'],
        ['b', 'y > 2'],
      ],
    },
  )
  expect((await runSheet(good, 'reference')).facts).toEqual([
    { cell: 'a', is: 'x.dataSync()[0]', value: 2 },
    { cell: 'b', is: 'y > 2', value: true },
  ])
  expect(
    await refusal(
      sheet(
        { a: 'const x = 1' },
        {
          facts: [
            ['a', 'x'],
            ['a', 'nope.y'],
          ],
        },
      ),
    ),
  ).toMatch(/^x\.mdx:41: <Fact>: nope\.y throws/)
  expect(await refusal(sheet({ a: 'const x = [1, 2]' }, { facts: [['a', 'x']] }))).toContain(
    'wanted one number or text',
  )
})

test('cells that only the reference runs, and those that need them, stay away from other engines', () => {
  const whole = sheet(
    { a: 'const x = 1', b: 'const y = x', c: 'const z = y' },
    {
      only: 'b',
      facts: [
        ['a', 'x'],
        ['c', 'z'],
      ],
    },
  )
  expect(sheetOn(whole, 'tfjs-cpu').cells.map(({ id }) => id)).toEqual(['a'])
  expect(sheetOn(whole, 'tfjs-cpu').facts.map(({ cell }) => cell)).toEqual(['a'])
  expect(sheetOn(whole, 'reference')).toBe(whole)
})
