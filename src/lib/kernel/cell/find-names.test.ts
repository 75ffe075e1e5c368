import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNames } from './find-names.ts'
import { parseCell } from './parse-cell.ts'

function names(code: string) {
  const { defines, uses, assigns } = findNames(parseCell(code).program)
  const list = (sites: { name: string; guarded?: true }[]) =>
    [...new Set(sites.map(({ name, guarded }) => name + (guarded ? '?' : '')))].sort().join(' ')
  return { defines: list(defines), uses: list(uses), assigns: list(assigns) }
}

describe('the names of a cell', () => {
  test.each([
    ['const a = b', 'a', 'b', ''],
    ['const { a, b: { c }, d: [e = f], ...g } = h', 'a c e g', 'f h', ''],
    ['function f(a, b = c) { const d = a + e; return d }', 'f', 'c e', ''],
    ['class A extends B { c = d; [e]() { return A } static { var f; g } }', 'A', 'B d e g', ''],
    ['{ let a; const b = 1; function c() {} } a; b; c', '', 'a b c', ''],
    ['{ var a }', 'a', '', ''],
    ['for (var i = 0; i < n; i++) {}', 'i', 'n', ''],
    ['for (const x of xs) x; x', '', 'x xs', ''],
    ['if (a) { var b = 1 } else { for (;;) { var c } }', 'b c', 'a', ''],
    ['function f() { var hidden = 1 }', 'f', '', ''],
    ['(function inner() { inner() })(); inner', '', 'inner', ''],
    ['const f = () => arguments', 'f', 'arguments', ''],
    ['function f() { return arguments }', 'f', '', ''],
    ['try { a } catch (e) { e } e', '', 'a e', ''],
    ['try {} catch { const e = 1 } e', '', 'e', ''],
    ['outer: for (;;) { break outer }', '', '', ''],
    ['o.p; o["q"]; o[r]; ({ s: t, [u]: v, w })', '', 'o r t u v w', ''],
    ['typeof x === "undefined"', '', 'x?', ''],
    ['a = 1; b++; [c, d.e, ...f] = g; ({ h, i: j } = k)', '', 'a b c d f g h j k', 'a b c f h j'],
    ['let a; a = 1; a++', 'a', '', ''],
    ['for (a of b) {} for (c.d in e) {}', '', 'a b c e', 'a'],
    ['{ let a; a = 1 } a', '', 'a', ''],
    ['function f(a) { a = 1; b = 2 }', 'f', '', 'b'],
    ['switch (a) { case 1: let b = c; default: b } b', '', 'a b c', ''],
    ['const x: Foo = y as Bar; type Foo = Baz', 'x', 'y', ''],
    ['const k = class K { m() { return K } }; K', 'k', 'K', ''],
    ['a`${b}`', '', 'a b', ''],
    ['let f = ({ a = b, c: [d] }, ...e) => a + d + e + f', 'f', 'b', ''],
    ['await a; for await (const b of c) b', '', 'a c', ''],
  ])('%s', (code, defines, uses, assigns) => {
    const found = names(code)
    expect({ defines: found.defines, assigns: found.assigns }).toEqual({ defines, assigns })
    const used = (list: string) => list.split(' ').filter((name) => name !== '' && !assigns.split(' ').includes(name))
    expect(used(found.uses)).toEqual(used(uses))
  })

  test('stand where the text says', () => {
    const code = 'const one = two\n  three = one'
    const { defines, uses, assigns } = findNames(parseCell(code).program)
    for (const { name, start, end } of [...defines, ...uses, ...assigns]) expect(code.slice(start, end)).toBe(name)
    expect(assigns.map(({ name }) => name)).toEqual(['three'])
  })

  test('are those that JavaScript itself finds missing: running with exactly them leaves nothing undefined', () => {
    const name = fc.constantFrom('a', 'b', 'c')
    const piece = fc.oneof(
      name.map((n) => `${n};`),
      fc.tuple(name, name).map(([n, m]) => `{ let ${n} = 1; ${m}; ${n} }`),
      fc
        .tuple(name, name)
        .map(([n, m]) =>
          `{ const g = (${n} = 0, { ${m} } = { ${m}: 1 }) => ${n} + ${m} }`.replace(
            /\((.) = 0, \{ \1 \} = .*?\}\)/,
            '($1)',
          ),
        ),
      fc.tuple(name, name).map(([n, m]) => `(function ${n}() { return ${m} });`),
      fc.tuple(name, name).map(([n, m]) => `for (const ${n} of []) ${m};`),
      fc.tuple(name, name).map(([n, m]) => `try { ${n} } catch (${m}) { ${m} }`),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const code = pieces.join('\n')
        const { uses } = findNames(parseCell(code).program)
        const free = new Set(uses.map((use) => use.name))
        const run = () => new Function(...free, `'use strict'; ${code}`)(...[...free].map(() => 1))
        expect(run).not.toThrow()
      }),
    )
  })
})
