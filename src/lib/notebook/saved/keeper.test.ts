import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { EngineId } from '#lib/kernel/protocol.ts'
import { documentVersion, type PageDocument } from '../document/page-document.ts'
import { textHash } from '../document/text-hash.ts'
import { createKeeper } from './keeper.ts'
import type { Part, Parts } from './parts.ts'
import { partsOf } from './parts.ts'
import { type SavedPage, savedFromText, savedToText } from './saved-page.ts'
import type { PageStorage, Trouble } from './storage.ts'

const originals: Record<string, string> = { walk: 'lr = 0.1', slope: '2 * x', line: 'plot()' }

/** One storage, as several windows see it. */
function sharedStorage() {
  let text: string | null = null
  const state = { refuses: null as Trouble | null, writes: 0 }
  const storage: PageStorage = {
    key: 'shared',
    read: () => (text === null ? null : savedFromText(text)),
    write(saved) {
      if (state.refuses) return state.refuses
      state.writes++
      text = saved && savedToText(saved)
      return null
    },
  }
  return { storage, state, read: (): SavedPage | null => storage.read(), put: (other: string) => (text = other) }
}

/** A window with the page open. */
function openWindow(storage: PageStorage, engine: EngineId = 'reference') {
  const saved = storage.read()
  const texts: Record<string, string> = { ...originals }
  const known: Parts = saved ? partsOf(saved.page) : new Map()
  let drawings = saved?.page.drawings ?? []
  const unplaced = new Map([...known].filter(([id]) => !(id in originals)))
  for (const [id, part] of known) if (id in texts) texts[id] = part.text
  let differing: ReadonlyMap<string, Part | undefined> = new Map()
  const troubles: (Trouble | null)[] = []
  const keeper = createKeeper({
    storage,
    known: saved?.page ?? null,
    unplaced,
    read: (): PageDocument => ({
      version: documentVersion,
      lesson: 'l',
      language: 'en',
      engine,
      seed: 1,
      cells: Object.entries(texts).flatMap(([id, text]) =>
        text === originals[id] ? [] : [{ id, text, original: textHash(originals[id]) }],
      ),
      added: [],
      hidden: { controls: [], cells: [] },
      drawings,
    }),
    trouble: (why) => troubles.push(why),
    differing: (cells) => {
      differing = cells
    },
  })
  /** What is on the one pad of `walk` now, in base64; nothing for an empty text. */
  const draw = (pixels: string) => (drawings = pixels ? [{ cell: 'walk', name: 'draw 1', pixels }] : [])
  return {
    texts,
    draw,
    drawn: () => drawings[0]?.pixels,
    keeper,
    troubles,
    differing: () => [...differing].map(([id, part]) => [id, part?.text]),
  }
}

const keptText = (saved: SavedPage | null, id: string) => saved && partsOf(saved.page).get(id)?.text

test('a page is kept soon after a change, once for many changes, and nothing is kept of one that is as it was', () => {
  vi.useFakeTimers()
  const { storage, state, read } = sharedStorage()
  const { texts, keeper } = openWindow(storage)
  for (const text of ['l', 'lr', 'lr = 0.2']) {
    texts.walk = text
    keeper.changed()
    vi.advanceTimersByTime(20)
  }
  vi.advanceTimersByTime(200)
  expect([keptText(read(), 'walk'), state.writes]).toEqual(['lr = 0.2', 1])
  texts.walk = originals.walk
  keeper.changed()
  vi.advanceTimersByTime(200)
  expect(read()).toBe(null)
  vi.useRealTimers()
})

test('a window opened later has what was kept, and writes nothing by itself', () => {
  const { storage, state } = sharedStorage()
  const first = openWindow(storage)
  first.texts.walk = 'lr = 0.3'
  first.keeper.save()
  const second = openWindow(storage)
  second.keeper.save()
  expect([second.texts.walk, state.writes, second.differing()]).toEqual(['lr = 0.3', 1, []])
})

describe('two windows', () => {
  function twoWindows() {
    const { storage, state, read } = sharedStorage()
    return { here: openWindow(storage), there: openWindow(storage, 'tfjs-cpu'), state, read, storage }
  }

  test('that change different cells keep both', () => {
    const { here, there, read } = twoWindows()
    here.texts.walk = 'mine'
    here.keeper.save()
    there.texts.slope = 'theirs'
    there.keeper.save()
    expect([keptText(read(), 'walk'), keptText(read(), 'slope')]).toEqual(['mine', 'theirs'])
    here.texts.walk = 'mine again'
    here.keeper.save()
    expect([keptText(read(), 'walk'), keptText(read(), 'slope')]).toEqual(['mine again', 'theirs'])
  })

  test('hear of each other: a cell changed there is to be chosen here', () => {
    const { here, there } = twoWindows()
    there.texts.walk = 'theirs'
    there.keeper.save()
    here.keeper.save()
    expect(here.differing()).toEqual([['walk', 'theirs']])
    here.texts.walk = 'theirs'
    here.keeper.save()
    expect(here.differing()).toEqual([])
  })

  test('that change the same cell lose neither: the first stays, the second is kept beside it until it is chosen', () => {
    const { here, there, read, storage } = twoWindows()
    here.texts.walk = 'mine'
    here.keeper.save()
    there.texts.walk = 'theirs'
    there.keeper.save()
    expect(keptText(read(), 'walk')).toBe('mine')
    expect([...read()!.others.values()].map(({ cells }) => cells[0].text)).toEqual(['theirs'])
    expect(there.differing()).toEqual([['walk', 'mine']])
    there.texts.walk = 'theirs, longer'
    there.keeper.save()
    expect([...read()!.others.values()].map(({ cells }) => cells[0].text)).toEqual(['theirs, longer'])
    there.keeper.insist('walk')
    expect([keptText(read(), 'walk'), read()!.others.size, there.differing()]).toEqual(['theirs, longer', 0, []])
    here.keeper.save()
    expect(here.differing()).toEqual([['walk', 'theirs, longer']])
    expect(openWindow(storage).texts.walk).toBe('theirs, longer')
  })

  test('whatever they do and in whichever order: a text on a screen is kept or in question there, and they come to rest', () => {
    const step = fc.record({
      window: fc.nat(1),
      cell: fc.constantFrom('walk', 'slope'),
      text: fc.string({ minLength: 1, maxLength: 3 }),
      what: fc.constantFrom('type', 'type', 'insist', 'take', 'hear'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { here, there, state, read } = twoWindows()
        const windows = [here, there]
        for (const { window, cell, text, what } of steps) {
          const { texts, keeper } = windows[window]
          if (what === 'type') texts[cell] = text
          if (what === 'take') texts[cell] = keptText(read(), cell) ?? originals[cell]
          if (what === 'insist') keeper.insist(cell)
          else keeper.save()
        }
        for (const { keeper } of [...windows, ...windows]) keeper.save()
        const saved = read()
        for (const { texts, differing } of windows)
          for (const [id, text] of Object.entries(texts)) {
            if (text === (keptText(saved, id) ?? originals[id])) continue
            // On a screen and not what is kept: the reader of that window is asked.
            expect(differing().map(([cell]) => cell)).toContain(id)
          }
        const { writes } = state
        for (const { keeper } of windows) keeper.save()
        expect(state.writes).toBe(writes)
      }),
    )
  })
})

test('out of which original a text was made is said once, for all windows', () => {
  const { storage, read } = sharedStorage()
  const first = openWindow(storage)
  first.texts.walk = 'a'
  first.keeper.save()
  const { page, others } = read()!
  storage.write({ page: { ...page, cells: [{ ...page.cells[0], original: '0123456789abcdef' }] }, others })
  for (const _ of ['heard', 'left']) first.keeper.save()
  expect(read()!.page.cells[0].original).toBe('0123456789abcdef')
  first.keeper.insist('walk')
  expect(read()!.page.cells[0].original).toBe(textHash(originals.walk))
})

describe('what is drawn', () => {
  const keptDrawing = (saved: SavedPage | null) => saved?.page.drawings[0]?.pixels

  test('is kept without a text, is there in the next window, and is forgotten with the last of it', () => {
    const { storage, read } = sharedStorage()
    const first = openWindow(storage)
    first.draw('AAH/')
    first.keeper.save()
    const second = openWindow(storage)
    expect(second.drawn()).toBe('AAH/')
    second.draw('')
    second.keeper.save()
    expect(read()).toBe(null)
  })

  test('stays when another window writes, draws or forgets something else', () => {
    const { storage, state, read } = sharedStorage()
    const [here, there] = [openWindow(storage), openWindow(storage)]
    here.draw('AAH/')
    here.keeper.save()
    there.texts.slope = 'theirs'
    there.keeper.save()
    there.keeper.save()
    expect([keptDrawing(read()), keptText(read(), 'slope')]).toEqual(['AAH/', 'theirs'])
    there.draw('////')
    there.keeper.save()
    here.keeper.save()
    expect(keptDrawing(read())).toBe('////')
    const { writes } = state
    for (const { keeper } of [here, there]) keeper.save()
    expect(state.writes).toBe(writes)
  })

  test('is written as soon as the browser keeps again', () => {
    const { storage, state, read } = sharedStorage()
    const { draw, keeper } = openWindow(storage)
    state.refuses = 'full'
    draw('AAH/')
    keeper.save()
    state.refuses = null
    keeper.save()
    expect(keptDrawing(read())).toBe('AAH/')
  })
})

describe('a browser that does not keep', () => {
  test('is reported once, and once more when it keeps again; nothing is lost in between', () => {
    const { storage, state, read } = sharedStorage()
    const { texts, keeper, troubles } = openWindow(storage)
    state.refuses = 'full'
    for (const text of ['a', 'b']) {
      texts.walk = text
      keeper.save()
    }
    expect(troubles).toEqual(['full'])
    state.refuses = null
    keeper.save()
    expect([troubles, keptText(read(), 'walk')]).toEqual([['full', null], 'b'])
  })

  test('what a later version has kept is not written over', () => {
    const { storage, put } = sharedStorage()
    const { texts, keeper, troubles } = openWindow(storage)
    put('{"version":2,"page":{}}')
    texts.walk = 'a'
    keeper.save()
    expect(troubles).toEqual(['newer'])
    expect(() => storage.read()).toThrow('version 2')
  })
})

test('cells that the lesson has no more stay kept', () => {
  const { storage, read } = sharedStorage()
  const first = openWindow(storage)
  first.texts.walk = 'a'
  first.keeper.save()
  const { page, others } = read()!
  storage.write({
    page: { ...page, cells: [...page.cells, { id: 'gone', original: textHash(''), text: 'old' }] },
    others,
  })
  const later = openWindow(storage)
  later.texts.slope = 'b'
  later.keeper.save()
  expect(['gone', 'walk', 'slope'].map((id) => keptText(read(), id))).toEqual(['old', 'a', 'b'])
})
