import { type BadNumber, spotBadNumbers } from '#lib/engine/tape/spot.ts'
import type { CellError, OutputItem } from '../protocol.ts'
import type { LoadedCell } from './loaded-cell.ts'
import { placeInCell } from './loaded-cell.ts'
import { findFrame } from './stack.ts'

/** Where NaN and Infinity came from in a run of a cell on our engine: told only if the cell shows one. */
export interface BadNumbers {
  /** Looks at what the cell shows. */
  show(item: OutputItem): void
  /** Ends the watch. What there is to say, as for an error. */
  end(loaded: (serial: number) => LoadedCell | undefined): CellError[]
}

/** Watches the ops from now on. */
export function watchBadNumbers(): BadNumbers {
  const spots: { bad: BadNumber; stack: string | undefined }[] = []
  const shown = new Set<'NaN' | 'Infinity'>()
  const stop = spotBadNumbers((bad) => spots.push({ bad, stack: deepStack() }))
  return {
    show(item) {
      const [nan, infinite] = badIn(item)
      if (nan) shown.add('NaN')
      if (infinite) shown.add('Infinity')
    },
    end(loaded) {
      stop()
      if (shown.size === 0) return []
      const nan = spots.find(({ bad }) => Number.isNaN(bad.value))
      // NaN made of Infinity leads on to where that came from.
      const leadsOn = shown.has('Infinity') || nan?.bad.of.some((value) => Math.abs(value) === Infinity)
      const told = spots.filter((spot) => (spot === nan ? shown.has('NaN') : leadsOn))
      return told.map(({ bad, stack }) => ({ ...sentence(bad), ...placeOf(stack, loaded) }))
    },
  }
}

/** Layers and losses call many functions between an op and the cell. */
function deepStack(): string | undefined {
  const errors = Error as { stackTraceLimit?: number }
  const limit = errors.stackTraceLimit
  errors.stackTraceLimit = 100
  const { stack } = new Error()
  errors.stackTraceLimit = limit
  return stack
}

/** Whether what is shown has NaN in it, and whether it has Infinity. */
function badIn(item: OutputItem): [nan: boolean, infinite: boolean] {
  if (item.type === 'tensor') return [item.nan > 0, item.infinite > 0]
  if (item.type === 'value' || item.type === 'log') return [/\bNaN\b/.test(item.text), /\bInfinity\b/.test(item.text)]
  if (item.type !== 'training') return [false, false]
  const last = item.curves.map((curve) => curve.last)
  return [last.some(Number.isNaN), last.some((value) => Math.abs(value) === Infinity)]
}

function sentence({ value, op, how, of }: BadNumber): CellError {
  const details: Record<string, string> = { value: String(value), op }
  if (of.length > 0) details.of = of.map((given) => String(Number(given.toPrecision(6)))).join(', ')
  const message = {
    made: `${value} was made by ${op}${details.of ? ` of ${details.of}` : ''}.`,
    rule: `${value} came up on the way back, in the gradient of ${op}.`,
    given: `${value} came into ${op} with what it was given.`,
  }[how]
  return { name: String(value), message, code: `bad-${how}`, details }
}

function placeOf(stack: string | undefined, loaded: (serial: number) => LoadedCell | undefined) {
  const frame = findFrame(stack)
  const cell = frame && loaded(frame.serial)
  return (cell && placeInCell(cell, frame)) || {}
}
