import { describe, expect, test } from 'vitest'
import { findUnknown } from './find-unknown.ts'
import { orderToRun } from './order-to-run.ts'
import { planCells } from './plan.ts'
import { readCell } from './read-cell.ts'

const plan = (cells: Record<string, string>) =>
  planCells(Object.entries(cells).map(([id, code]) => readCell({ id, code })))
const errors = (cells: Record<string, string>, id: string) => plan(cells).errors.get(id)!

describe('planning', () => {
  test('a cell needs the cells whose names it uses, wherever they stand', () => {
    const { needs } = plan({ use: 'a + b + Math.PI', a: 'const a = 1', b: 'const b = a', other: 'const c = 1' })
    expect(Object.fromEntries(needs)).toEqual({ use: ['a', 'b'], a: [], b: ['a'], other: [] })
  })

  test('a name of its own hides nothing and needs nobody', () => {
    expect(plan({ a: 'const x = 1', b: '{ const x = 2; x }' }).needs.get('b')).toEqual([])
  })

  test('a second definition of a name is an error where it stands, in the second cell only', () => {
    const cells = { a: 'const rate = 1', b: 'let z\nconst rate = 2' }
    expect(errors(cells, 'a')).toEqual([])
    expect(errors(cells, 'b')).toMatchObject([
      { code: 'redefined', line: 2, column: 7, endColumn: 11, details: { name: 'rate', cell: 'a' } },
    ])
  })

  test('assigning the variable of another cell is an error where it stands', () => {
    const found = errors({ a: 'let n = 0', b: 'const f = () => {\n  n += 1\n}' }, 'b')
    expect(found).toMatchObject([{ code: 'assigned', line: 2, column: 3, details: { name: 'n', cell: 'a' } }])
    expect(found[0].message).toContain('let my_n = n')
  })

  test('given names can be neither defined nor assigned', () => {
    expect(errors({ a: 'const tf = 1' }, 'a')).toMatchObject([{ code: 'given', details: { name: 'tf' } }])
    expect(errors({ a: 'display = 1' }, 'a')).toMatchObject([{ code: 'assigned-given', details: { name: 'display' } }])
  })

  test('a cell may define what only few cells are given, and then belongs to those that use it', () => {
    const cells = { a: 'data.length', b: 'const data = [1, 2]', c: 'training = 1' }
    expect(errors(cells, 'b')).toEqual([])
    expect(errors(cells, 'c')).toMatchObject([{ code: 'assigned-given', details: { name: 'training' } }])
  })

  test('cells that need each other in a circle do not run, and say in which', () => {
    const cells = { a: 'const x = z', b: 'const y = x', c: 'const z = y', d: 'x' }
    expect(errors(cells, 'b')).toMatchObject([{ code: 'cycle', details: { name: 'x', cells: 'b → a → c → b' } }])
    expect(errors(cells, 'd')).toEqual([])
  })

  test('modules are refused with the place', () => {
    expect(errors({ a: 'import x from "y"' }, 'a')).toMatchObject([{ code: 'module', line: 1, column: 1 }])
    expect(errors({ a: 'let x = 1\nexport { x }' }, 'a')).toMatchObject([
      { code: 'module', line: 2, details: { what: 'export' } },
    ])
    expect(errors({ a: 'const m = await import("fs")' }, 'a')).toMatchObject([{ code: 'module', column: 17 }])
    expect(errors({ a: 'import type { A } from "y"' }, 'a')).toMatchObject([{ code: 'module' }])
  })

  test.each([
    ['const a = [1, 2', 'unexpected-end', 1, 16],
    ['const a = )', 'unexpected', 1, 11],
    ['let a\nlet a', 'declared-twice', 2, 5],
    ['"abc', 'unterminated', 1, 1],
    ['return 1', 'return', 1, 1],
    ['let x: = 3', 'unexpected', 1, 8],
    ['let a = 1\nlet b = （a）', 'foreign-sign', 2, 9],
    ['const s = “abc”', 'foreign-sign', 1, 11],
    ['a ± b', 'syntax', 1, 3],
    ['1\nimport numpy as np', 'module', 2, 1],
    ['from math import sqrt', 'module', 1, 1],
  ])('what does not parse says where: %s', (code, rule, line, column) => {
    expect(errors({ a: code }, 'a')).toMatchObject([{ code: rule, line, column }])
  })

  test('a cell that does not parse takes nothing from the others', () => {
    const { needs, errors } = plan({ a: 'const x = 1', b: 'x +', c: 'x' })
    expect(needs.get('b')).toEqual([])
    expect(errors.get('c')).toEqual([])
  })

  test('controls are found with the place of their literal', () => {
    const code = 'const lr = slider(-0.1, { max: 1 }), how = choice("a", ["a"])\nconst on = toggle(true)\nslider(lr)'
    const { controls } = readCell({ id: 'a', code })
    expect(controls.map(({ name, start, end }) => [name, code.slice(start, end)])).toEqual([
      ['lr', '-0.1'],
      ['how', '"a"'],
      ['on', 'true'],
    ])
  })
})

describe('unknown names', () => {
  const unknown = (code: string, cells: Record<string, string> = {}) => {
    const all = plan({ ...cells, cell: code })
    return findUnknown(all.readings.get('cell')!, all, (name) => name in globalThis)
  }

  test('are reported once, at their first place, with the nearest name', () => {
    expect(unknown('let a = thteas\nthteas', { t: 'const thetas = []' })).toMatchObject([
      {
        code: 'unknown-name',
        name: 'ReferenceError',
        line: 1,
        column: 9,
        details: { name: 'thteas', meant: 'thetas' },
      },
    ])
  })

  test.each([
    ['Display(1)', 'display'],
    ['Mth.PI', 'Math'],
    ['plot', 'Plot'],
  ])('%s: means %s', (code, meant) => {
    expect(unknown(code)[0].details).toMatchObject({ meant })
  })

  test('far from everything have no suggestion', () => {
    expect(unknown('quux')[0].details).toEqual({ name: 'quux' })
  })

  test('leave alone what JavaScript knows, what is given and what typeof asks for', () => {
    expect(unknown('Math.max(tf, NaN); console.log(signal); typeof nothing; setTimeout(sleep)')).toEqual([])
  })
})

describe('the order of running', () => {
  const needs = new Map(Object.entries({ a: [], b: ['a'], c: ['a', 'b'], d: [] }))

  test('is needs first, each once, and the cell itself last', () => {
    expect(orderToRun('c', needs, () => false)).toEqual(['a', 'b', 'c'])
  })

  test('leaves out what is fresh, but never the cell itself', () => {
    expect(orderToRun('c', needs, () => true)).toEqual(['c'])
    expect(orderToRun('c', needs, (id) => id !== 'a')).toEqual(['a', 'c'])
  })
})
