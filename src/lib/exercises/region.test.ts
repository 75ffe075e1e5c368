import { expect, test } from 'vitest'
import { joinRegion, splitRegion } from './region.ts'

const starter = `function f(x) {
  // #region yours
  return x
  // #endregion yours
}
`

test('a starter splits into what is fixed and what may be edited', () => {
  expect(splitRegion(starter, 'starter.ts')).toEqual({
    before: 'function f(x) {\n',
    editable: '  return x\n',
    after: '}\n',
  })
})

test('what a learner wrote goes between the fixed parts, with or without a last line break', () => {
  const region = splitRegion(starter, 'starter.ts')
  expect(joinRegion(region, '  return 2 * x')).toBe('function f(x) {\n  return 2 * x\n}\n')
  expect(joinRegion(region, '')).toBe('function f(x) {\n}\n')
})

test.each([
  ['no mark', 'const a = 1\n'],
  ['one mark', '// #region yours\n'],
  ['two regions', `${starter}${starter}`],
  ['marks in the wrong order', '// #endregion yours\n// #region yours\n'],
])('%s is refused with the name of the file', (_, text) => {
  expect(() => splitRegion(text, 'x/starter.ts')).toThrow(/^x\/starter\.ts: needs one line/)
})
