import { expect, test } from 'vitest'
import { type Book, createJournal, type Entry } from './journal.ts'

/** A browser: what its windows see of `localStorage`, what of that is on the disk, and the book, which always is. */
function browser() {
  let seen = new Map<string, string>()
  let disk = new Map<string, string>()
  const entries = new Map<string, Entry>()
  const storage = {
    getItem: (key: string) => seen.get(key) ?? null,
    setItem: (key: string, text: string) => void seen.set(key, text),
    removeItem: (key: string) => void seen.delete(key),
  } as Storage
  const book: Book = {
    write: async (key, entry) => void entries.set(key, entry),
    all: async () => [...entries],
    drop: async (keys) => {
      for (const key of keys) entries.delete(key)
    },
  }
  const journal = createJournal(storage, book)
  return {
    storage,
    entries,
    recover: journal.recover,
    write(key: string, text: string | null) {
      if (text === null) storage.removeItem(key)
      else storage.setItem(key, text)
      journal.note(key)
    },
    flush() {
      disk = new Map(seen)
    },
    kill() {
      seen = new Map(disk)
    },
  }
}

test('what was written after the storage was last on the disk comes back after the browser was killed', async () => {
  const { storage, write, flush, kill, recover } = browser()
  write('page:a', 'early')
  write('page:gone', 'to be removed')
  flush()
  write('page:a', 'late')
  write('page:b', 'new')
  write('page:gone', null)
  kill()
  expect([storage.getItem('page:a'), storage.getItem('page:b')]).toEqual(['early', null])
  expect((await recover()).sort()).toEqual(['page:a', 'page:b', 'page:gone'])
  expect(['page:a', 'page:b', 'page:gone'].map((key) => storage.getItem(key))).toEqual(['late', 'new', null])
})

test('nothing is put back over what the storage has, or twice', async () => {
  const { storage, write, flush, kill, recover } = browser()
  write('page:a', 'late')
  kill()
  expect(await recover()).toEqual(['page:a'])
  expect(await recover()).toEqual([])
  flush()
  storage.setItem('page:a', 'written without the journal, as by a window that closed')
  expect(await recover()).toEqual([])
  expect(storage.getItem('page:a')).toMatch('without')
})

test('a clock that was set back does not make new texts old', async () => {
  const { storage, write, flush, kill, recover } = browser()
  storage.setItem('chainrule:written', String(Date.now() + 1e9))
  flush()
  write('page:a', 'after the clock was set back')
  kill()
  expect(await recover()).toEqual(['page:a'])
})

test('a reader who has written nothing gets nothing written, and entries that are on the disk for long are dropped', async () => {
  const { storage, entries, write, recover } = browser()
  expect([await recover(), storage.getItem('chainrule:written')]).toEqual([[], null])
  write('page:a', 'a')
  entries.set('page:old', { text: 'old', at: Date.now() - 1e7 })
  expect([await recover(), [...entries.keys()]]).toEqual([[], ['page:a']])
})

test('a browser that forbids the book is as it was without', async () => {
  const { storage } = browser()
  const refuse = () => Promise.reject(new Error('forbidden'))
  const journal = createJournal(storage, { write: refuse, all: refuse, drop: refuse })
  journal.note('page:a')
  expect(await journal.recover()).toEqual([])
})
