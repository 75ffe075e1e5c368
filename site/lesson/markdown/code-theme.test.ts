import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeTheme } from './code-theme.ts'

const css = ['../../styles/tokens.css', 'code.css']
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n')
const variables = new Map(
  [...css.matchAll(/(--[\w-]+): (light-dark\([^)]*\)|var\([^)]*\));/g)].map(([, name, value]) => [name, value]),
)
const used = [...new Set(JSON.stringify(codeTheme).match(/--code-\w+/g)), '--reference', '--tfjs']

/** The two colours of a variable, through `var()`. */
function colours(name: string): string[] {
  const value = variables.get(name)
  if (!value) throw new Error(`colours: no variable ${name}`)
  return value.startsWith('var') ? colours(value.slice(4, -1)) : value.match(/#[0-9a-f]{6}/g)!
}

/** Source: WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

test.each(used)('%s can be read on the sheet, light and dark', (name) => {
  const ratios = colours(name).map((colour, scheme) => {
    const [dark, light] = [luminance(colour), luminance(colours('--sheet')[scheme])].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  })
  expect(ratios).toHaveLength(2)
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5)
})
