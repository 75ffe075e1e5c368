import {
  type CellError,
  type CellPlan,
  type EngineId,
  engineIds,
  type NamedValue,
  type Response,
  type SeenValue,
  seenKinds,
} from '../../protocol.ts'
import {
  type Check,
  count,
  dictionary,
  flag,
  keysOf,
  list,
  maybe,
  misfit,
  nothing,
  number,
  oneOf,
  record,
  text,
  typed,
} from './check.ts'
import { measures } from './measures.ts'
import { outputItem } from './output-item.ts'

type Message<T extends Response['type']> = Extract<Response, { type: T }>

const id = text(200)
const run = count()
const position = maybe(count())
const status = oneOf('ok', 'error', 'stopped')

const error = record<CellError>({
  name: text(200),
  message: text(20_000),
  line: position,
  column: position,
  endColumn: position,
  code: maybe(text(100)),
  details: maybe(dictionary(text(2000), 50)),
})

const stale: Check<Partial<Record<EngineId, string>>> = (value) => {
  const known = Object.entries(dictionary(id, 20)(value)).filter(([engine]) => engineIds.includes(engine as EngineId))
  return Object.fromEntries(known)
}

const plan = record<CellPlan>({
  id,
  defines: list(text(500), 2000),
  needs: list(id, 1000),
  stale,
  tfjs: flag,
  controls: list(record({ name: text(500), start: count(), end: count() }), 200),
  errors: list(error, 200),
  unknown: list(error, 200),
})

const kind = oneOf(...seenKinds)
const seen = record<SeenValue>({
  kind,
  summary: text(5000),
  cell: nothing(id),
  tensor: nothing(record<NonNullable<SeenValue['tensor']>>(measures)),
  members: list(record({ name: text(500), kind, summary: text(500) }), 2000),
})

const numeric = record<NonNullable<NamedValue['numeric']>>({
  shape: list(count(), 16),
  dtype: text(20),
  data: typed(Float64Array, 1_000_000),
})
const namedValue = record<NamedValue>({ name: text(500), numeric: nothing(numeric), text: text(200_000) })

const messages: { [T in Response['type']]: Check<Message<T>> } = {
  ready: record({
    type: oneOf('ready'),
    engines: list(
      record({
        id: oneOf(...engineIds),
        available: flag,
        reason: maybe(oneOf('no-wasm', 'no-webgl', 'no-webgpu')),
      }),
      engineIds.length,
    ),
  }),
  plan: record({ type: oneOf('plan'), cells: list(plan, 1000) }),
  need: record({ type: oneOf('need'), name: text(200) as Check<Message<'need'>['name']> }),
  'cell-start': record({ type: oneOf('cell-start'), run, cell: id }),
  out: record({ type: oneOf('out'), run, cell: id, item: outputItem }),
  'cell-done': record({
    type: oneOf('cell-done'),
    run,
    cell: id,
    status,
    milliseconds: number,
    error: maybe(error),
    values: maybe(list(namedValue, 1000)),
    undisposed: maybe(count()),
    badNumbers: maybe(list(error, 2)),
  }),
  done: record({ type: oneOf('done'), run, status }),
  names: record({
    type: oneOf('names'),
    names: list(record({ name: text(500), cell: id, summary: text(5000) }), 5000),
  }),
  seen: record({ type: oneOf('seen'), look: count(), seen: nothing(seen) }),
  pong: record({ type: oneOf('pong'), count: count() }),
  'async-error': record({ type: oneOf('async-error'), cell: nothing(id), error }),
}

/**
 * A message from the worker, rebuilt field by field, or `null` when it is not one. Never throws. The worker runs
 * the reader's code, so whatever comes from it is untrusted: only text, numbers and bytes of stated sizes pass.
 */
export function guardResponse(value: unknown): Response | null {
  try {
    const [{ type }] = keysOf(value, 100)
    if (typeof type !== 'string' || !Object.hasOwn(messages, type)) misfit('type')
    return (messages[type as Response['type']] as Check<Response>)(value)
  } catch {
    return null
  }
}
