import { expect, test } from 'vitest'
import { languages } from './languages.ts'
import { type Key, strings, t } from './t.ts'

const keys = Object.keys(strings.en) as Key[]
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test.each(languages)('%s has exactly the keys of English, in alphabetical order', (lang) => {
  expect(Object.keys(strings[lang])).toEqual([...keys].sort())
})

test.each(languages)('%s has the placeholders of English in every string', (lang) => {
  for (const key of keys) expect([key, placeholders(strings[lang][key])]).toEqual([key, placeholders(strings.en[key])])
})

test('no string is empty, and Chinese ones are Chinese, unless both languages say the same', () => {
  for (const key of keys) expect(strings.zh[key].trim(), key).not.toBe('')
  const words = (key: Key) => strings.zh[key].replace(/\{\w+\}/g, '')
  const foreign = keys.filter((key) => /[a-z]{3}/i.test(words(key)) && !/[\u4e00-\u9fff]/.test(words(key)))
  expect(foreign.filter((key) => strings.zh[key] !== strings.en[key])).toEqual([])
})

test('Chinese is set with Chinese punctuation', () => {
  expect(keys.filter((key) => /[\u4e00-\u9fff][,:;?!]/.test(strings.zh[key]))).toEqual([])
})

test('placeholders are filled', () => {
  expect(t('en', 'chapter.number', { number: 3 })).toBe('Chapter 3')
})

test('a missing value is an error that names it', () => {
  expect(() => t('en', 'chapter.number')).toThrow('t: no value for {number} in chapter.number')
})
