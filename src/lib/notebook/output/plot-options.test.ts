import { describe, expect, test } from 'vitest'
import { markOptions } from './plot-options.ts'

describe('the tip of a mark', () => {
  const tipOf = (mark: string, options = {}, live = true) => markOptions(mark, options, live).tip as Record<string, any>

  test('is there where data are drawn one by one, and only for a pointer', () => {
    expect(tipOf('lineY')).toBeTruthy()
    expect(tipOf('dot')).toBeTruthy()
    expect(tipOf('ruleY')).toBeUndefined()
    expect(tipOf('frame')).toBeUndefined()
    expect(tipOf('dot', {}, false)).toBeUndefined()
  })

  test('is the cell’s to refuse or to ask for', () => {
    expect(tipOf('dot', { tip: false })).toBeUndefined()
    expect(tipOf('ruleY', { tip: true })).toBeTruthy()
    expect(tipOf('dot', { tip: { anchor: 'top' } })).toMatchObject({ anchor: 'top', lineHeight: 1.3 })
  })

  test('writes numbers as everywhere: a small one is not 0', () => {
    const { format } = tipOf('dot', { x: 'step', y: 'loss', fill: 'kind' })
    expect(format.y(0.000123456789)).toBe('0.000123457')
    expect(format.x(3)).toBe('3')
    expect(format.fill('even')).toBe('even')
  })
})
