import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { brokenLinks } from './broken-links.ts'
import { builtPages, builtSite, html } from './built-pages.ts'

test('the home page leads to every chapter', () => {
  expect(existsSync(join(builtSite, 'index.html'))).toBe(true)
  expect(builtPages()).toContain('/en/gradient-descent/')
  expect(html('/en/')).toContain('/en/gradient-descent/')
})

test('every address and anchor in every page leads somewhere', () => {
  expect(brokenLinks(builtSite, '/')).toEqual([])
})
