import { afterEach, expect, test, vi } from 'vitest'
import { hasJournal, journalDatabase } from './has-journal.ts'

afterEach(() => void vi.unstubAllGlobals())

const browserWith = (...names: string[]) =>
  vi.stubGlobal('indexedDB', { databases: async () => names.map((name) => ({ name })) })

test('a journal is there once something has been written', async () => {
  browserWith('another', journalDatabase)
  expect(await hasJournal()).toBe(true)
})

test('a browser in which nothing was ever written has none', async () => {
  browserWith('another')
  expect(await hasJournal()).toBe(false)
})

test('a browser that does not tell may have one', async () => {
  vi.stubGlobal('indexedDB', {})
  expect(await hasJournal()).toBe(true)
})
