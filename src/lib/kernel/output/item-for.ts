import type { OutputItem } from '../protocol.ts'
import { Drawn } from './drawn.ts'
import { maybeGraph } from './graph-item.ts'
import { isPicture, pictureItem } from './image.ts'
import { inspect, outline } from './inspect.ts'
import { limits } from './limits.ts'
import { maybeHistory } from './model-part.ts'
import { PlotFigure, PlotMark } from './plot/recorder.ts'
import { maybeTable } from './table-item.ts'
import { tensorItem } from './tensor-item.ts'
import { isTensor, type TensorLike } from './tensor-like.ts'
import { flat, type ValueNode } from './value-node.ts'

/**
 * What the page shows for a value: a plot, a picture, a tensor, a computing graph, a table, else its text,
 * as a tree where that is long. A tensor that can only be read
 * by waiting gives a promise. Throws, with a message for the reader, for a tensor that has been disposed.
 */
export function itemFor(value: unknown, name?: string): OutputItem | Promise<OutputItem> {
  if (isTensor(value)) return itemForTensor(value, name)
  const item = attempt(() => maybeDrawing(value))
  if (item) return item
  const named = name === undefined ? {} : { name }
  const root = outline(value, { most: limits.text })
  const text = flat(root)
  return isBranched(root, text) ? { type: 'tree', ...named, text, root } : { type: 'value', ...named, text }
}

/** Whether a value is too much for one line, and has more than a row of plain parts. */
function isBranched({ parts = [], brackets }: ValueNode, text: string): boolean {
  return text.length > 80 && (brackets === '{}' || parts.some((part) => part.parts))
}

/** What is more than text; null for the rest. */
function maybeDrawing(value: unknown): OutputItem | Promise<OutputItem> | null {
  if (value instanceof PlotMark) return { type: 'plot', spec: value.plot().spec }
  if (value instanceof Drawn) return value.item
  if (value instanceof PlotFigure) return { type: 'plot', spec: value.spec }
  if (isPicture(value)) return pictureItem(value)
  return maybeGraph(value) ?? maybeTable(epochs(value) ?? value)
}

/** What `read` gives; null when it throws, as a Proxy may wherever it is touched. */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** The history of a training as records, one for each epoch, counted from 1. */
function epochs(value: unknown): object[] | null {
  const history = maybeHistory(value)
  const [names, columns] = [Object.keys(history ?? {}), Object.values(history ?? {})]
  if (!history || !columns.every(Array.isArray)) return null
  return Array.from(columns[0] ?? [], (_, i) => ({
    epoch: i + 1,
    ...Object.fromEntries(names.map((name, k) => [name, columns[k][i]])),
  }))
}

function itemForTensor(tensor: TensorLike, name: string | undefined): OutputItem | Promise<OutputItem> {
  if (tensor.isDisposed) throw new DisposedError(tensor.shape, name)
  const { shape, dtype } = tensor
  const item = (data: ArrayLike<number>): OutputItem => {
    const numeric = dtype === 'string' || dtype === 'complex64' ? null : tensorItem(shape, dtype, data)
    const text = () => inspect(Array.from(data), { most: limits.text })
    return { ...(numeric ?? { type: 'value', text: text() }), ...(name === undefined ? {} : { name }) }
  }
  return readNow(tensor, item)
}

/** Some devices only answer later. */
function readNow<T>(tensor: TensorLike, use: (data: ArrayLike<number>) => T): T | Promise<T> {
  let data: ArrayLike<number>
  try {
    data = tensor.dataSync()
  } catch {
    return tensor.data().then(use)
  }
  return use(data)
}

/** A tensor was to be shown after its values had been given up. */
export class DisposedError extends Error {
  override readonly name = 'DisposedError'
  /** What is wrong, without what to do. */
  readonly fact: string
  constructor(shape: readonly number[], name = 'tensor') {
    const fact = `${name}: has been disposed, so its values are gone, shape [${shape.join(', ')}]`
    super(`${fact}. Show it before dispose(), return it from tf.tidy, or keep it with tf.keep.`)
    this.fact = fact
  }
}
