/**
 * Submissions that try to get points for `relu(list)` without solving it, or to break whoever judges them. Anyone may
 * add one: a name that says what it tries, and its text. None of them may earn a point.
 */
export const attacks: Record<string, string> = {
  // Replacing what a judge might compare with.
  'every() says true': `Array.prototype.every = () => true
const relu = () => [0]`,
  'some() says false': `Array.prototype.some = () => false
const relu = () => [0]`,
  'nothing is far from anything': `Math.abs = () => 0
const relu = (list) => list.map(() => 7)`,
  'every number is finite': `Number.isFinite = () => true
const relu = (list) => list.map(() => NaN)`,
  'all things are the same': `Object.is = () => true
const relu = () => 0`,
  'all JSON is the same': `JSON.stringify = () => '[]'
const relu = () => []`,
  'all JSON parses to the answer': `JSON.parse = () => ({ status: 'ok', passed: true })
const relu = () => []`,
  'map() gives back zeros': `Array.prototype.map = function () { return new Array(this.length).fill(0) }
const relu = (list) => list`,
  'typed arrays copy wrongly': `Float64Array.from = () => new Float64Array([0])
const relu = (list) => list`,
  'lists iterate to nothing': `Array.prototype[Symbol.iterator] = function* () {}
const relu = (list) => list`,
  'promises answer at once': `Promise.prototype.then = function (go) { go({ status: 'passed' }) }
const relu = () => [0]`,
  'Promise.all is full of passes': `Promise.all = async () => [{ passed: true }]
const relu = () => [0]`,
  'a setter waits on every object': `Object.defineProperty(Object.prototype, 'outcome', { set() {}, get: () => 'passed' })
const relu = () => [0]`,
  'a getter named numeric on every object': `Object.defineProperty(Object.prototype, 'numeric', { get: () => null })
const relu = () => [0]`,
  'every object has points': `Object.prototype.points = 100
const relu = () => [0]`,
  'Reflect is replaced': `Reflect.ownKeys = () => []
const relu = () => [0]`,
  'structuredClone lies': `globalThis.structuredClone = () => [0]
const relu = (list) => list`,
  'errors cannot be made': `globalThis.Error = function () { return { status: 'passed' } }
const relu = () => { throw new Error('x') }`,
  // Answers that are not what they seem.
  'a proxy that has every element': `const relu = (list) => new Proxy(list, { get: (target, key) => (key in target ? target[key] : 0) })`,
  'a proxy that is no list until asked': `const relu = () => new Proxy({}, { get: () => 1, has: () => true, ownKeys: () => ['0'] })`,
  'elements that change when read': `const relu = (list) => { let n = 0; return Object.defineProperty([...list], 0, { get: () => n++ }) }`,
  'an object that turns into a number': `const relu = (list) => list.map((value) => ({ valueOf: () => Math.max(0, value) }))`,
  'Symbol.toPrimitive': `const relu = (list) => list.map((value) => ({ [Symbol.toPrimitive]: () => Math.max(0, value) }))`,
  'toString pretends': `const relu = (list) => ({ toString: () => String(list.map((value) => Math.max(0, value))) })`,
  'toJSON pretends': `const relu = (list) => ({ toJSON: () => list.map((value) => Math.max(0, value)) })`,
  'a list whose class approves of itself': `class Right extends Array { every() { return true } map() { return this } }
const relu = (list) => Right.from(list)`,
  'a typed array that compares well': `class Right extends Float64Array { get length() { return 0 } }
const relu = (list) => new Right(list)`,
  'Symbol.species': `class Right extends Array { static get [Symbol.species]() { return Object } }
const relu = (list) => Right.from(list)`,
  'a length without elements': `const relu = (list) => ({ length: list.length })`,
  'NaN, which no comparison catches': `const relu = (list) => list.map(() => NaN)`,
  infinities: `const relu = (list) => list.map(() => Infinity)`,
  'big integers': `const relu = (list) => list.map((value) => BigInt(Math.round(Math.abs(value))))`,
  'texts of numbers': `const relu = (list) => list.map((value) => String(Math.max(0, value)))`,
  'a text that looks like an answer': `const relu = () => "{ type: 'numbers', data: [0] }"`,
  'a text with a quote in front': `const relu = () => "'[0]'"`,
  'a symbol': `const relu = () => Symbol('passed')`,
  'a function': `const relu = () => () => true`,
  'a generator': `function* relu(list) { yield* list }`,
  'a map': `const relu = (list) => new Map(list.entries())`,
  'a circle': `const relu = (list) => { const circle = [...list]; circle.push(circle); return circle }`,
  'a very deep list': `const relu = () => { let deep = 0; for (let i = 0; i < 20000; i++) deep = [deep]; return deep }`,
  'a tensor that lies about itself': `const relu = (list) => Object.assign(tf.tensor1d(list), { dataSync: () => list, data: async () => list })`,
  'an object shaped like a tensor': `const relu = (list) => ({ shape: [list.length], dtype: 'float32', size: list.length, isDisposed: false, dataSync: () => 0, data: async () => list })`,
  // Time.
  'a thenable that answers the next question': `const relu = (list) => ({ then(go) { go(globalThis.last); globalThis.last = list } })`,
  'a thenable that throws': `const relu = () => ({ then() { throw null } })`,
  'a thenable that never answers': `const relu = () => ({ then() {} })`,
  'a promise that never settles': `const relu = () => new Promise(() => {})`,
  'an answer that changes afterwards': `const relu = (list) => { const out = [...list]; setTimeout(() => out.fill(0), 0); return out }`,
  'an error that comes later': `const relu = (list) => { Promise.reject(new Error('later')); return list }`,
  // Reaching out.
  'a forged message of the kernel': `const relu = () => { try { postMessage({ type: 'done', run: 1, status: 'ok' }) } catch {} return [0] }`,
  'a forged message of the process': `const relu = () => { try { globalThis.process.send({ type: 'cell-done', run: 1, cell: 'call', status: 'ok', milliseconds: 0, values: [] }) } catch {} return [0] }`,
  'leaving with success': `const relu = () => { try { globalThis.process.exit(0) } catch {} return [0] }`,
  'reading files': `const relu = async () => { try { return (await import('node:fs')).readdirSync('.') } catch { return [0] } }`,
  'reading the caller': `function relu() { try { return relu.caller.toString() } catch { return [0] } }`,
  'reading the stack': `const relu = () => new Error('where am I').stack`,
  'preparing the stack': `Error.prepareStackTrace = (error, frames) => frames.map((frame) => String(frame.getFunction()))
const relu = () => new Error('x').stack`,
  'naming what the judge will name': `const $answer = [0]
const relu = (list) => list`,
  'its own engine': `globalThis.tf = { tensor: () => [0] }
const relu = () => [0]`,
  'closing the cell': `const relu = () => [0] }); (() => {`,
  'a comment that never ends': `const relu = () => [0] /*`,
  // Answering without solving.
  'giving the input back': `const relu = (list) => list`,
  'changing the input and giving it back': `const relu = (list) => { list.length = 0; return list }`,
  'the public example alone': `const relu = (list) => (list.length === 2 && list[0] === -1 ? [0, 2] : [])`,
  'a guess': `const relu = (list) => list.map(() => Math.random())`,
  'an empty function': `function relu() {}`,
  // Making trouble.
  'an endless loop': `const relu = () => { for (;;); }`,
  'a loop of microtasks': `const relu = async () => { for (;;) await null }`,
  'endless recursion': `const relu = (list) => relu(list)`,
  'a regular expression that backtracks': `const relu = () => /^(a+)+$/.test('a'.repeat(40) + 'b')`,
  'a flood of lines': `const relu = (list) => { for (let i = 0; i < 1e5; i++) console.log('x'.repeat(100)); return list }`,
  'a very long text': `const relu = () => 'x'.repeat(5e7)`,
  'a very large list': `const relu = () => new Array(5e6).fill(0)`,
  'more memory than there is': `const relu = () => { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)) }`,
  'throwing null': `const relu = () => { throw null }`,
  'throwing a trap': `const relu = () => { throw new Proxy(new Error('x'), { get() { throw 1 }, getPrototypeOf() { throw 2 } }) }`,
  'throwing an object that passes': `const relu = () => { throw { status: 'ok', outcome: 'passed', failure: undefined } }`,
}
