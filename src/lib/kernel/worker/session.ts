import { findStale } from '../cell/find-stale.ts'
import { findUnknown } from '../cell/find-unknown.ts'
import { givenNames, shadowableNames } from '../cell/given-names.ts'
import { type Plan, planCells } from '../cell/plan.ts'
import { type CellReading, readCell } from '../cell/read-cell.ts'
import { type CellId, type CellPlan, type CellSource, type EngineId, engineIds } from '../protocol.ts'
import { namesTfjs } from './engines.ts'
import { fitError } from './fit-error.ts'
import { type LoadedCell, loadCell } from './loaded-cell.ts'
import { createScope, type Scope } from './scope.ts'

/** What the kernel remembers between runs: the cells' texts, and on each engine what they hold. */
export interface Session {
  seed: number
  readonly plan: Plan
  /** What the reader has drawn, by cell and pad. */
  readonly drawings: Map<CellId, Map<string, Uint8ClampedArray>>
  /** Takes new texts, and forgets what cells that are gone held. A cell whose text is the same is not parsed again. */
  read(cells: CellSource[]): void
  /** Whether the reader of types has to be loaded first, to read again. */
  readonly unread: boolean
  scope(engine: EngineId): Scope
  /** Which cells are stale on an engine, and why. */
  stale(engine: EngineId): Map<CellId, CellId>
  /** The function of a cell's text, made anew, under a serial of its own. */
  load(reading: CellReading): { serial: number; loaded: LoadedCell }
  loaded(serial: number): LoadedCell | undefined
  /** Whether a name is JavaScript's own, and no cell's. */
  isGlobal(name: string): boolean
  /** The answer to `plan`. */
  report(): CellPlan[]
}

/** Texts of earlier runs that are kept, so that late errors find their place. */
const remembered = 200

/** A session without cells. `hidden`: globals that cells shall not know. */
export function createSession(hidden: ReadonlySet<string> = new Set()): Session {
  let plan = planCells([])
  let serials = 0
  const scopes = new Map<EngineId, Scope>()
  const loadedCells = new Map<number, LoadedCell>()
  const session: Session = {
    seed: 1,
    drawings: new Map(),
    get plan() {
      return plan
    },
    read(cells) {
      const known = plan.readings
      plan = planCells(
        cells.map((cell) => {
          const reading = known.get(cell.id)
          return reading?.code === cell.code && !isUnread(reading) ? reading : readCell(cell)
        }),
      )
      for (const { values, records } of scopes.values()) {
        for (const id of values.keys()) if (!plan.readings.has(id) && values.delete(id)) records.delete(id)
      }
    },
    get unread() {
      return [...plan.readings.values()].some(isUnread)
    },
    scope(engine) {
      if (!scopes.has(engine)) scopes.set(engine, createScope())
      return scopes.get(engine)!
    },
    stale(engine) {
      const texts = new Map([...plan.readings].map(([id, { code }]) => [id, code]))
      return findStale(session.scope(engine).records, texts, plan.needs)
    },
    load(reading) {
      const serial = ++serials
      const loaded = loadCell(reading, serial, session.isGlobal)
      loadedCells.set(serial, loaded)
      loadedCells.delete(serial - remembered)
      return { serial, loaded }
    },
    loaded: (serial) => loadedCells.get(serial),
    isGlobal: (name) => name in globalThis && !hidden.has(name) && !given.has(name) && !plan.home.has(name),
    report() {
      const stale = engineIds
        .filter((engine) => scopes.has(engine))
        .map((engine) => [engine, session.stale(engine)] as const)
      return [...plan.readings.values()].map((reading) => reportCell(reading, plan, stale, session.isGlobal))
    },
  }
  return session
}

const isUnread = ({ errors }: CellReading) => errors.some(({ code }) => code === 'unread')

const given = new Set<string>([...givenNames, ...shadowableNames])

function reportCell(
  reading: CellReading,
  plan: Plan,
  stale: (readonly [EngineId, Map<CellId, CellId>])[],
  isGlobal: Session['isGlobal'],
): CellPlan {
  const { id, defines, controls } = reading
  return {
    id,
    defines: [...new Set(defines.map(({ name }) => name.slice(0, 500)))].slice(0, 2000),
    needs: plan.needs.get(id)!,
    stale: Object.fromEntries(
      stale.filter(([, cells]) => cells.has(id)).map(([engine, cells]) => [engine, cells.get(id)]),
    ),
    tfjs: namesTfjs(reading),
    controls: controls.filter(({ name }) => name.length <= 200).slice(0, 100),
    errors: plan.errors.get(id)!.slice(0, 20).map(fitError),
    unknown: findUnknown(reading, plan, isGlobal).slice(0, 20).map(fitError),
  }
}
