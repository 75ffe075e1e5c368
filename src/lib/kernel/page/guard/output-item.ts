import { type OutputItem, type RunSize, runSizes, type TrainingCurve } from '../../protocol.ts'
import {
  type Check,
  count,
  either,
  flag,
  keysOf,
  list,
  maybe,
  misfit,
  number,
  oneOf,
  record,
  text,
  typed,
} from './check.ts'
import { graphNodes } from './graph.ts'
import { measures } from './measures.ts'
import { plotSpec } from './plot.ts'
import { valueTree } from './value-tree.ts'

type Item<T extends OutputItem['type']> = Extract<OutputItem, { type: T }>

/** Names, keys and labels: the reader's own, so any honest length. */
const label = text(20_000)
const key = maybe(label)
const name = maybe(label)
/** An image of at most 4096 x 4096 pixels. */
const side = count(4096)

const control = { key, type: oneOf('control'), name: label, label }
const slider = record({ ...control, control: oneOf('slider'), value: number, min: number, max: number, step: number })
const choice = record({ ...control, control: oneOf('choice'), value: label, options: list(label, 1000) })
const toggle = record({ ...control, control: oneOf('toggle'), value: flag })

const image: Check<Item<'image'>> = (value) => {
  const pixels = typed(Uint8ClampedArray, 4 * 4096 * 4096)
  const item = record<Item<'image'>>({ key, type: oneOf('image'), width: side, height: side, pixels })(value)
  return item.pixels.length === 4 * item.width * item.height ? item : misfit('pixels')
}

const curve = record<TrainingCurve>({
  name: label,
  x: typed(Float64Array, 2000),
  y: typed(Float64Array, 2000),
  last: number,
})
const curves: Check<TrainingCurve[]> = (value) => {
  const found = list(curve, 50)(value)
  return found.every(({ x, y }) => x.length === y.length) ? found : misfit('curves')
}

const gallery: Check<Item<'gallery'>> = (value) => {
  const item = record<Item<'gallery'>>({
    key,
    type: oneOf('gallery'),
    width: side,
    height: side,
    colors: oneOf('grey', 'signed'),
    tiles: list(record({ label, wrong: flag }), 400),
    pixels: typed(Uint8ClampedArray, 4 * 4096 * 4096),
  })(value)
  return item.pixels.length === item.tiles.length * item.width * item.height ? item : misfit('pixels')
}

const confusion: Check<Item<'confusion'>> = (value) => {
  const item = record<Item<'confusion'>>({
    key,
    type: oneOf('confusion'),
    labels: list(label, 50),
    counts: typed(Float64Array, 2500),
  })(value)
  return item.counts.length === item.labels.length ** 2 ? item : misfit('counts')
}

/** Base64 of at most twenty pictures of 64 x 64. */
const bytes: Check<string> = (value) => {
  const found = text(120_000)(value)
  return /^[A-Za-z0-9+/]*={0,2}$/.test(found) ? found : misfit('base64')
}
const padSide = count(64)

const given = record<Record<RunSize, string>>({ quick: label, page: label, full: label })

const items: { [T in OutputItem['type']]: Check<Item<T>> } = {
  log: record({ key, type: oneOf('log'), level: oneOf('log', 'info', 'warn', 'error'), text: text(200_000) }),
  value: record({ key, type: oneOf('value'), name, text: text(200_000) }),
  tree: record({ key, type: oneOf('tree'), name, text: text(200_000), root: valueTree }),
  tensor: record({
    key,
    type: oneOf('tensor'),
    name,
    values: typed(Float64Array, 1000),
    ...measures,
  }),
  table: record({
    key,
    type: oneOf('table'),
    columns: list(label, 200),
    rows: list(list(either(number, label), 200), 2000),
    more: count(),
  }),
  image,
  plot: record({ key, type: oneOf('plot'), spec: plotSpec }),
  graph: record({ key, type: oneOf('graph'), nodes: graphNodes, more: count() }),
  progress: record({ key, type: oneOf('progress'), value: number, max: number, label }),
  control: either(slider, either(choice, toggle)) as Check<Item<'control'>>,
  training: record({
    key,
    type: oneOf('training'),
    label,
    state: oneOf('running', 'paused', 'done', 'stopped'),
    epochs: count(),
    epoch: count(),
    steps: count(),
    step: count(),
    rows: count(),
    row: count(),
    milliseconds: number,
    curves,
  }),
  gallery,
  confusion,
  pad: record({
    key,
    type: oneOf('pad'),
    name: label,
    label,
    width: padSide,
    height: padSide,
    pixels: bytes,
    examples: bytes,
  }),
  size: record({ key, type: oneOf('size'), size: oneOf(...runSizes), given, unit: label }),
  dropped: record({ key, type: oneOf('dropped'), items: count(), bytes: count() }),
  gone: record({ key, type: oneOf('gone') }),
}

/** Something that a cell shows, rebuilt and within the limits of its kind. */
export const outputItem: Check<OutputItem> = (value) => {
  const [{ type }] = keysOf(value, 100)
  if (typeof type !== 'string' || !Object.hasOwn(items, type)) misfit('type')
  return (items[type as OutputItem['type']] as Check<OutputItem>)(value)
}
