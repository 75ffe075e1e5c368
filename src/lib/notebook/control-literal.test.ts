import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, moveSites, rewriteLiteral } from './control-literal.ts'

const at = (text: string, literal: string, name = 'x') => {
  const start = text.indexOf(literal)
  return { name, start, end: start + literal.length }
}

test('a slider writes its value in place of the literal and nothing else', () => {
  const text = 'const lr = slider(0.1, { min: 0, max: 1 }) // 0.1'
  const change = rewriteLiteral(text, at(text, '0.1'), 0.35)!
  expect(applyChange(text, change)).toBe('const lr = slider(0.35, { min: 0, max: 1 }) // 0.1')
})

test('negative numbers and truth values', () => {
  const slider = 'slider(-2, {})'
  expect(applyChange(slider, rewriteLiteral(slider, at(slider, '-2'), 1.5)!)).toBe('slider(1.5, {})')
  const toggle = 'toggle(true)'
  expect(applyChange(toggle, rewriteLiteral(toggle, at(toggle, 'true'), false)!)).toBe('toggle(false)')
})

test('a choice keeps its quotes, whatever is chosen', () => {
  const anyString = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(anyString, fc.constantFrom("'", '"', '`'), (value, quote) => {
      const text = `choice(${quote}adam${quote}, names)`
      const after = applyChange(text, rewriteLiteral(text, at(text, `${quote}adam${quote}`), value)!)
      const literal = after.slice('choice('.length, -', names)'.length)
      expect(literal[0]).toBe(quote)
      if (!/[\r\u2028\u2029]/.test(value)) expect(new Function(`return ${literal}`)()).toBe(value)
    }),
  )
})

test('a site that does not fit the text any more is refused', () => {
  const text = 'const lr = slider(0.1, {})'
  const site = at(text, '0.1')
  expect(rewriteLiteral(`// note\n${text}`, site, 1)).toBeNull()
  expect(rewriteLiteral('const lr = slider(rate, {})', { ...site, end: site.start + 4 }, 1)).toBeNull()
  expect(rewriteLiteral('', site, 1)).toBeNull()
})

test('the other controls of the cell move along', () => {
  const text = 'const a = slider(0.1, {}); const b = slider(2, {})'
  const sites = [at(text, '0.1', 'a'), at(text, '2', 'b')]
  const change = rewriteLiteral(text, sites[0], 0.125)!
  const [a, b] = moveSites(sites, change)
  const after = applyChange(text, change)
  expect(after.slice(a.start, a.end)).toBe('0.125')
  expect(after.slice(b.start, b.end)).toBe('2')
})
