import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { compareEngines } from '#lib/compare/compare-engines.ts'
import { decodeItems } from '#lib/kernel/node/decode-items.ts'
import type { CellResult } from '#lib/kernel/node/run-cells.ts'
import type { EngineId, NamedValue, OutputItem } from '#lib/kernel/protocol.ts'
import { earlyUses } from '../site/glossary/early-uses.ts'
import { readGlossary } from '../site/glossary/read-glossary.ts'
import { allSheets } from '../site/lesson/all-sheets.ts'
import { isCurrent } from '../site/lesson/is-current.ts'
import { keptJson } from '../site/lesson/kept-json.ts'
import { readLessons } from '../site/lesson/read-lesson.ts'
import { type FullRecording, staleFull } from '../site/lesson/record-full.ts'
import { isQuickCurrent, type QuickRecording } from '../site/lesson/record-quick.ts'
import type { RecordedFact, Recording } from '../site/lesson/recording.ts'
import { runSheet } from '../site/lesson/run-sheet.ts'
import { sheetOn } from '../site/lesson/sheet-on.ts'
import { sizedCells } from '../site/lesson/sized-cells.ts'
import { wrongFacts } from '../site/lesson/wrong-facts.ts'
import { root } from './source/files.ts'

const engines = ['reference', 'tfjs-cpu', 'tfjs-wasm'] as const satisfies EngineId[]
type Ran = { cells: CellResult[]; facts: RecordedFact[] }

describe.each(allSheets())('$sheet.file', ({ sheet, recorded }) => {
  const recording: Recording = JSON.parse(readFileSync(join(root, recorded), 'utf8'))
  const beside = (name: string) => join(root, dirname(recorded), name)
  const quick = keptJson<QuickRecording>(beside('quick.json'))
  const lesson = readLessons().find(({ pages }) => pages.en.file === sheet.file)
  /** What these give depends on the size of the run: they are rerun in quick, and held against a quick recording. */
  const { all: sized } = sizedCells(sheet)
  const tested = { ...sheet, facts: sheet.facts.filter(({ cell }) => !sized.has(cell)) }
  const runs = new Map<EngineId, Ran>()

  beforeAll(async () => {
    for (const engine of engines) runs.set(engine, await runSheet(sheetOn(tested, engine), engine, { size: 'quick' }))
  }, 240_000)

  test(`${recorded} is of these very cells; npm run record makes it anew`, () => {
    expect(isCurrent(recording, sheet)).toBe(true)
  })

  test.runIf(sized.size > 0)('quick.json is of these very cells; npm run record -- --quick makes it anew', () => {
    expect(isQuickCurrent(quick, sheet)).toBe(true)
  })

  test.each(sheet.cells.filter(({ id }) => !sized.has(id)))('$id shows what is recorded', ({ id }) => {
    const kept = recording.cells.find((cell) => cell.id === id)!
    const { items, error } = resultOf(runs.get('reference')!, id)
    expect(items.map(timeless)).toEqual(decodeItems(kept.items).map(timeless))
    expect(error).toEqual(kept.error)
  })

  test.each(sheet.cells)('$id has the values that are recorded', ({ id, tolerance }) => {
    const { cells }: Pick<Recording | QuickRecording, 'cells'> = sized.has(id) ? quick! : recording
    const kept = decodeItems<NamedValue>(cells.find((cell) => cell.id === id)!.values)
    const names = new Set(kept.map(({ name }) => name))
    const values = resultOf(runs.get('reference')!, id).values.filter(({ name }) => names.has(name))
    expect(differing({ recorded: kept, reference: values }, tolerance)).toEqual([])
  })

  describe.each(engines.slice(1))('%s', (engine) => {
    test.each(sheetOn(sheet, engine).cells)('$id agrees with the reference within $tolerance', ({ id, tolerance }) => {
      const ours = resultOf(runs.get('reference')!, id)
      const theirs = resultOf(runs.get(engine)!, id)
      const values = { reference: [...ours.values, ...drawn(ours)], [engine]: [...theirs.values, ...drawn(theirs)] }
      expect(differing(values, tolerance)).toEqual([])
      expect(theirs.items.filter(isOwn).map(kind)).toEqual(ours.items.filter(isOwn).map(kind))
      expect(theirs.error?.name).toBe(ours.error?.name)
    })
  })

  test('every cell gives something to hold the engines against', () => {
    const { cells } = runs.get('reference')!
    const silent = cells.filter((cell) => !cell.error && cell.values.length === 0 && drawn(cell).length === 0)
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test.each(engines)('every number in the prose is what %s gives', (engine) => {
    expect(lesson ? wrongFacts(lesson, runs.get(engine)!.facts) : []).toEqual([])
  })

  test('every number in the prose that depends on the size of the run is what is recorded', () => {
    expect(lesson ? wrongFacts(lesson, recording.facts) : []).toEqual([])
  })

  test('every number of a full run is what is recorded, of these very cells; npm run record -- --full makes it anew', () => {
    const full = keptJson<FullRecording>(beside('full.json'))
    expect(lesson ? [...staleFull(full, lesson), ...wrongFacts(lesson, full?.facts ?? [], true)] : []).toEqual([])
  })
})

describe.each(readLessons().flatMap(({ pages }) => Object.values(pages)))('$file', (page) => {
  const { file, numerals, facts } = page

  test('no numeral in the prose stands outside of a fact or a formula', () => {
    expect(numerals.map(({ text, line }) => `${file}:${line}: ${text}`)).toEqual([])
  })

  test('a word of the glossary is linked where it is first used', () => {
    expect(earlyUses(page, readGlossary())).toEqual([])
  })

  test('the prose quotes its cells', () => {
    expect(facts).not.toEqual([])
  })
})

function resultOf(ran: Ran, id: string): CellResult {
  return ran.cells.find((cell) => cell.id === id)!
}

/** All numbers that a cell's plots draw, as values. */
function drawn({ items }: CellResult): NamedValue[] {
  return items.flatMap((item, i) => {
    if (item.type !== 'plot') return []
    const data = Float64Array.from(numbersIn(item.spec.marks))
    return {
      name: `plot ${i}`,
      numeric: { shape: [data.length], dtype: 'float32', data },
      text: `${data.length} numbers`,
    }
  })
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value instanceof Float64Array) return [...value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}

/** The values that are further apart than the tolerance allows, in words. */
function differing(values: Record<string, readonly NamedValue[]>, tolerance: number): string[] {
  const sides = Object.entries(values).map(([engine, given]) => ({ engine, values: given }))
  return compareEngines(sides, tolerance)
    .filter(({ differences }) => differences.some(({ verdict }) => verdict === 'different'))
    .map(({ name, values: [a, b], differences: [{ reason, relative, at }] }) => {
      const why = reason ?? `relative difference ${relative} at [${at}]`
      return `${name}: ${why}, ${a?.text} and ${b?.text}`
    })
}

/** How long a training took is no part of what it shows. */
const timeless = (item: OutputItem) => (item.type === 'training' ? { ...item, milliseconds: 0 } : item)

/** Whether a cell put it out, not a library that warns: tfjs finds orthogonal matrices slow to make. */
const isOwn = (item: OutputItem) => !(item.type === 'log' && item.level === 'warn')

/** What an item is, without its numbers. */
const kind = ({ type, key }: OutputItem) => `${type} ${key ?? ''}`
