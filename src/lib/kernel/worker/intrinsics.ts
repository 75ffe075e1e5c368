import { defineProperty, getOwnPropertyDescriptor, is, ownKeys, seal } from './primordials.ts'

/** One of JavaScript's own objects, and its properties as they were. */
interface Snapshot {
  name: string
  object: object
  keys: (string | symbol)[]
  descriptors: PropertyDescriptor[]
}

const snapshots: Snapshot[] = []

/**
 * Remembers JavaScript's own objects (Array.prototype, Math, Promise, ...) as they are now, and seals the prototypes:
 * adding to them and deleting from them throws. Call it once, before the first cell runs.
 */
export function rememberIntrinsics(): void {
  const globals = ownKeys(globalThis).filter((name) => typeof name === 'string' && own.has(name))
  remember('globalThis', globalThis, globals)
  for (const name of globals as string[]) {
    const value = getOwnPropertyDescriptor(globalThis, name)!.value
    if (typeof value === 'object' || typeof value === 'function') remember(name, value)
    if (typeof value === 'function' && value.prototype) rememberPrototype(`${name}.prototype`, value.prototype)
  }
  for (const [name, value] of Object.entries(unnamed)) rememberPrototype(name, Object.getPrototypeOf(value))
}

/**
 * Undoes what the last cell did to JavaScript's own objects, so that the next one finds them as they should be.
 * Returns the name of the first one that cannot be repaired, `Array.prototype.map`, or null.
 */
export function restoreIntrinsics(): string | null {
  let broken: string | null = null
  for (let i = 0; i < snapshots.length; i++) {
    const { name, object, keys, descriptors } = snapshots[i]
    for (let k = 0; k < keys.length; k++) {
      const found = getOwnPropertyDescriptor(object, keys[k])
      if (found && same(found, descriptors[k])) continue
      if (!defineProperty(object, keys[k], descriptors[k])) broken ??= `${name}.${keys[k].toString()}`
    }
  }
  return broken
}

function remember(name: string, object: object, keys = ownKeys(object)): void {
  snapshots[snapshots.length] = {
    name,
    object,
    keys,
    descriptors: keys.map((key) => getOwnPropertyDescriptor(object, key)!),
  }
}

function rememberPrototype(name: string, prototype: object): void {
  seal(prototype)
  remember(name, prototype)
}

function same(a: PropertyDescriptor, b: PropertyDescriptor): boolean {
  return (
    is(a.value, b.value) &&
    a.get === b.get &&
    a.set === b.set &&
    a.writable === b.writable &&
    a.configurable === b.configurable
  )
}

/** What the language itself provides, and the few of the platform's that the kernel or tfjs lean on. */
const own = new Set(
  `Object Function Array Number parseFloat parseInt Boolean String Symbol Date Promise RegExp Error AggregateError
  EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math ArrayBuffer Uint8Array Int8Array
  Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array
  DataView Map BigInt Set WeakMap WeakSet Proxy Reflect FinalizationRegistry WeakRef eval isFinite isNaN console
  setTimeout setInterval clearTimeout clearInterval queueMicrotask structuredClone performance TextEncoder TextDecoder
  AbortController AbortSignal`.split(/\s+/),
)

const unnamed = {
  'Iterator.prototype': Object.getPrototypeOf([][Symbol.iterator]()),
  'ArrayIterator.prototype': [][Symbol.iterator](),
  'MapIterator.prototype': new Map().entries(),
  'SetIterator.prototype': new Set().values(),
  'StringIterator.prototype': ''[Symbol.iterator](),
  'TypedArray.prototype': Uint8Array.prototype,
  TypedArray: Uint8Array,
  'GeneratorFunction.prototype': function* () {},
  'Generator.prototype': Object.getPrototypeOf((function* () {})()),
  'AsyncFunction.prototype': async () => {},
  'AsyncGenerator.prototype': Object.getPrototypeOf((async function* () {})()),
}
