import { expect, test } from 'vitest'
import { usedCharacters } from './used-characters.ts'

test.each(['en', 'zh'] as const)('%s: titles and stressed words need few of the characters of the text', (lang) => {
  const used = usedCharacters(lang)
  const latin = (characters: string[]) => characters.filter((character) => character < '\u0250').length
  expect(latin(used.strong)).toBeLessThan(latin(used.prose))
  expect(latin(used.emphasis)).toBeLessThan(latin(used.prose))
  for (const list of [used.prose, used.strong, used.emphasis]) expect(list).toEqual(expect.arrayContaining([...'az ']))
})

test.each(['en', 'zh'] as const)('%s: a symbol in what is said of an op needs no file of all Greek letters', (lang) => {
  expect(usedCharacters(lang).prose).toContain('π')
})

test('signs that only programs have are left to the face of code', () => {
  const { labels, code } = usedCharacters('en')
  expect(code).toEqual(expect.arrayContaining([...'{}|~`$']))
  expect(labels).not.toContain('{')
  expect(labels).not.toContain('`')
})
