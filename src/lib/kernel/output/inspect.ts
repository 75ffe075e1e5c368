import { modelPart } from './model-part.ts'
import { isTensor } from './tensor-like.ts'
import { flat, type ValueNode } from './value-node.ts'

export interface InspectOptions {
  /** How many levels of objects are opened. */
  depth?: number
  /** Characters after which the rest is left out. */
  most?: number
  /** Elements of one array, map or object. */
  elements?: number
}

/** A value as text, as a console would write it. As `outline`, and in one line. */
export const inspect = (value: unknown, options: InspectOptions = {}): string => flat(outline(value, options))

/**
 * A value with its parts, as a console would write them. Runs none of the reader's code but the traps of a Proxy: getters
 * stay closed, unless a model or layer is asked for its name. Never throws, and ends for circles, deep and long values.
 */
export function outline(value: unknown, { depth = 4, most = 20_000, elements = 100 }: InspectOptions = {}): ValueNode {
  const writer: Writer = { left: most, elements, above: [] }
  try {
    return write(value, depth, writer)
  } catch (error) {
    return { text: `[cannot be shown: ${error instanceof Error ? error.message : 'it throws'}]` }
  }
}

interface Writer {
  /** Characters that may still come. */
  left: number
  elements: number
  above: object[]
}

function write(value: unknown, depth: number, writer: Writer): ValueNode {
  const node =
    typeof value === 'object' && value !== null
      ? writeObject(value, depth, writer)
      : { text: writePrimitive(value, writer) }
  writer.left -= flat(node).length
  return node
}

function writePrimitive(value: unknown, writer: Writer): string {
  switch (typeof value) {
    case 'string':
      return quote(value, Math.max(writer.left, 0))
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value)
    case 'bigint':
      return `${value}n`
    case 'function':
      return writeFunction(value)
    default:
      return String(value)
  }
}

function quote(text: string, most: number): string {
  const shown = text.length > most ? `${text.slice(0, most)}…` : text
  return `'${shown.replace(/[\\'\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, escaped)}'`
}

/** As it would be written in code: what cannot be seen, or would turn the text around it, has a number. */
function escaped(sign: string): string {
  if (sign === '\\' || sign === "'") return `\\${sign}`
  const short = '\n\r\t'.indexOf(sign)
  return short < 0 ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : `\\${'nrt'[short]}`
}

function writeFunction(value: object): string {
  const name = own(value, 'name')
  const source = Function.prototype.toString.call(value).slice(0, 5)
  return `${source === 'class' ? 'class' : 'ƒ'} ${typeof name === 'string' && name !== '' ? name : '(anonymous)'}`
}

function writeObject(value: object, depth: number, writer: Writer): ValueNode {
  if (writer.above.includes(value)) return { text: '[circular]' }
  const leaf = maybeLeaf(value)
  if (leaf !== null) return { text: leaf }
  // An engine by itself is opened; as a part of something its hundreds of names would hide the rest.
  if (writer.above.length > 0 && isEngine(value)) return { text: '[engine]' }
  if (depth <= 0 || writer.left <= 0) return { text: Array.isArray(value) ? `Array(${value.length})` : typeName(value) }
  writer.above.push(value)
  try {
    return writeParts(value, depth - 1, writer)
  } finally {
    writer.above.pop()
  }
}

const isEngine = (value: object) => ['tensor', 'matMul', 'grad', 'tidy'].every((name) => Object.hasOwn(value, name))

/** Objects that are written whole. */
function maybeLeaf(value: object): string | null {
  if (isTensor(value))
    return `Tensor ${value.dtype} [${value.shape.join(', ')}]${value.isDisposed ? ' (disposed)' : ''}`
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (value instanceof RegExp) return RegExp.prototype.toString.call(value)
  if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) return typeName(value)
  if (value instanceof ArrayBuffer) return `ArrayBuffer(${value.byteLength})`
  if (value instanceof Number || value instanceof String || value instanceof Boolean)
    return `[${typeName(value)}: ${value}]`
  return modelPart(value)
}

function writeParts(value: object, depth: number, writer: Writer): ValueNode {
  if (Array.isArray(value))
    return writeList(typeName(value) === 'Array' ? '' : `${typeName(value)} `, value, depth, writer)
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const list = value as unknown as ArrayLike<unknown>
    return writeList(`${typeName(value)}(${list.length}) `, list, depth, writer)
  }
  if (value instanceof Map) {
    const parts = [...limited(value, writer)].map(([k, v]) => ({
      key: `${flat(write(k, depth, writer))} → `,
      ...write(v, depth, writer),
    }))
    return braces(`Map(${value.size}) `, parts, value.size)
  }
  if (value instanceof Set) {
    const parts = [...limited(value, writer)].map((v) => write(v, depth, writer))
    return braces(`Set(${value.size}) `, parts, value.size)
  }
  return writeFields(value, depth, writer)
}

function* limited<T>(values: Iterable<T>, writer: Writer): Generator<T> {
  let count = 0
  for (const value of values) {
    if (count++ >= writer.elements || writer.left <= 0) return
    yield value
  }
}

function writeList(text: string, list: ArrayLike<unknown>, depth: number, writer: Writer): ValueNode {
  const parts: ValueNode[] = []
  for (let i = 0; i < list.length && i < writer.elements && writer.left > 0; i++) {
    const descriptor = Object.getOwnPropertyDescriptor(list, i)
    parts.push(descriptor ? writeProperty(descriptor, depth, writer) : { text: 'empty' })
  }
  return { text, brackets: '[]', parts, more: list.length - parts.length }
}

function writeFields(value: object, depth: number, writer: Writer): ValueNode {
  const keys = Object.keys(value)
  const parts = [...limited(keys, writer)].map((key) => {
    const name = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : quote(key, 200)
    const property = Object.getOwnPropertyDescriptor(value, key)
    return { key: `${name}: `, ...(property ? writeProperty(property, depth, writer) : { text: 'empty' }) }
  })
  const type = typeName(value)
  return braces(type === 'Object' ? '' : `${type} `, parts, keys.length)
}

/** A getter stays closed: opening it would run code of the reader's. */
function writeProperty({ get, set, value }: PropertyDescriptor, depth: number, writer: Writer): ValueNode {
  return get || set ? { text: '(getter)' } : write(value, depth, writer)
}

function braces(text: string, parts: ValueNode[], count: number): ValueNode {
  return { text, brackets: '{}', parts, more: count - parts.length }
}

/** The name of an object's class, read without running getters. */
function typeName(value: object): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype === null) return 'Object'
  const maker = own(prototype, 'constructor')
  const name = typeof maker === 'function' ? own(maker, 'name') : undefined
  return typeof name === 'string' && name !== '' ? name : 'Object'
}

function own(value: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(value, key)?.value
}
