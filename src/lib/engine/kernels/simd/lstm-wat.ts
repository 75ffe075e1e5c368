/**
 * The source of the loops of `../lstm.ts` in WebAssembly, in its text format: in float32, four numbers at a time. Each
 * goes through $rows rows of $units numbers or of three or four times as many, one array after the other; these, as all
 * addresses and sizes, are in bytes.
 */
export const lstmWat = (): string => `
(module
  (memory (export "room") 4)

  ;; e^x - 1, with x = n ln 2 + r: the series of e^r - 1, times 2^n, and 2^n - 1. So its digits are right where x is
  ;; small, too. What rounds to n leaves the bits of n + 127, which make 2^n, in the lowest places.
  (func $grown (param $x v128) (result v128) (local $n v128) (local $r v128) (local $power v128)
    (local.set $x (f32x4.pmax (f32x4.pmin (local.get $x) ${all(80)}) ${all(-80)}))
    (local.set $power (f32x4.add (f32x4.mul (local.get $x) ${all(Math.LOG2E)}) ${all(rounder)}))
    (local.set $n (f32x4.sub (local.get $power) ${all(rounder)}))
    (local.set $power (i32x4.shl (local.get $power) (i32.const 23)))
    (local.set $r (f32x4.sub
      (f32x4.sub (local.get $x) (f32x4.mul (local.get $n) ${all(roughLn2)}))
      (f32x4.mul (local.get $n) ${all(Math.LN2 - roughLn2)})))
    (f32x4.add
      (f32x4.mul (local.get $power) (f32x4.mul (local.get $r) ${series()}))
      (f32x4.sub (local.get $power) ${all(1)})))

  ;; How far a gate is open: by the line, or by the curve 1 / (1 + e^-z).
  (func $opened (param $z v128) (param $hard i32) (result v128)
    (if (result v128) (local.get $hard)
      (then (f32x4.pmax (f32x4.pmin (f32x4.add (f32x4.mul (local.get $z) ${all(0.2)}) ${all(0.5)}) ${all(1)}) ${all(0)}))
      (else (f32x4.div ${all(1)} (f32x4.add ${all(2)} (call $grown (f32x4.neg (local.get $z))))))))

  ;; The slope there.
  (func $slope (param $s v128) (param $hard i32) (result v128) (local $smooth v128)
    (local.set $smooth (f32x4.mul (local.get $s) (f32x4.sub ${all(1)} (local.get $s))))
    (if (result v128) (local.get $hard)
      (then (v128.and ${all(0.2)} (f32x4.gt (local.get $smooth) ${all(0)})))
      (else (local.get $smooth))))

  ;; tanh z = (e^2z - 1) / (e^2z - 1 + 2)
  (func $bent (param $z v128) (result v128)
    (local.set $z (call $grown (f32x4.add (local.get $z) (local.get $z))))
    (f32x4.div (local.get $z) (f32x4.add (local.get $z) ${all(2)})))

  ${loop('memory', { z: 4, c: 1, state: 1, kept: 3 }, [
    ['open', `(call $opened ${load('z')} (local.get $hard))`],
    ['keep', `(call $opened ${load('z', 1)} (local.get $hard))`],
    ['idea', `(call $bent ${load('z', 2)})`],
    store('kept', 0, get('open')),
    store('kept', 1, get('keep')),
    store('kept', 2, get('idea')),
    store('state', 0, `(f32x4.add ${times(get('keep'), load('c'))} ${times(get('open'), get('idea'))})`),
  ])}

  ${loop('memoryBack', { grad: 1, c: 1, kept: 3, toZ: 4, toC: 1 }, [
    ['open', load('kept')],
    ['keep', load('kept', 1)],
    ['idea', load('kept', 2)],
    store('toZ', 0, times(load('grad'), get('idea'), `(call $slope ${get('open')} (local.get $hard))`)),
    store('toZ', 1, times(load('grad'), load('c'), `(call $slope ${get('keep')} (local.get $hard))`)),
    store('toZ', 2, times(load('grad'), get('open'), slopeOfTanh('idea'))),
    store('toZ', 3, all(0)),
    store('toC', 0, times(load('grad'), get('keep'))),
  ])}

  ${loop('output', { z: 4, c: 1, state: 1, kept: 2 }, [
    ['open', `(call $opened ${load('z', 3)} (local.get $hard))`],
    ['idea', `(call $bent ${load('c')})`],
    store('kept', 0, get('open')),
    store('kept', 1, get('idea')),
    store('state', 0, times(get('open'), get('idea'))),
  ])}

  ${loop('outputBack', { grad: 1, kept: 2, toZ: 4, toC: 1 }, [
    ['open', load('kept')],
    ['idea', load('kept', 1)],
    ...[0, 1, 2].map((part) => store('toZ', part, all(0))),
    store('toZ', 3, times(load('grad'), get('idea'), `(call $slope ${get('open')} (local.get $hard))`)),
    store('toC', 0, times(load('grad'), get('open'), slopeOfTanh('idea'))),
  ])}

  (data (i32.const 0) "${bytesOf(numbers)}"))
`

/** Where the memory is free, in bytes. */
export const free = 64

/** The numbers that are needed, from address 0 on: loading one four times takes less time than making it. */
const numbers: number[] = []

/** The same number four times. */
function all(value: number): string {
  if (!numbers.includes(value)) numbers.push(value)
  return `(v128.load32_splat offset=${4 * numbers.indexOf(value)} (i32.const 0))`
}

/** Added to a small number in float32, it leaves no room for places after the point. */
const rounder = 1.5 * 2 ** 23 + 127

/** ln 2 with so few bits that small multiples of it are exact. */
const roughLn2 = 355 / 512

/** (e^r - 1) / r = 1 + r/2! + r²/3! + ... */
const series = (): string =>
  [5040, 720, 120, 24, 6, 2, 1]
    .map((factorial) => all(1 / factorial))
    .reduce((sum, next) => `(f32x4.add ${next} (f32x4.mul (local.get $r) ${sum}))`)

/**
 * A function that does this with four numbers of each row at a time; where fewer are left, with the last four again.
 * Its parameters are arrays, of which it is said how many times the units their rows are long.
 */
function loop(
  name: string,
  arrays: Record<string, number>,
  steps: (string | [local: string, value: string])[],
): string {
  const names = Object.keys(arrays)
  const next = names.map(
    (name) =>
      `(local.set $${name} (i32.add (local.get $${name}) (i32.mul (local.get $units) (i32.const ${arrays[name]}))))`,
  )
  const last = '(i32.sub (local.get $units) (i32.const 16))'
  return `(func (export "${name}") ${names.map((name) => `(param $${name} i32)`).join(' ')}
    (param $rows i32) (param $units i32) (param $hard i32)
    (local $at i32) (local $open v128) (local $keep v128) (local $idea v128)
    (loop $row
      (local.set $at (i32.const 0))
      (loop $four
        (local.set $at (select (local.get $at) ${last} (i32.lt_s (local.get $at) ${last})))
        ${steps.map((step) => (typeof step === 'string' ? step : `(local.set $${step[0]} ${step[1]})`)).join('\n        ')}
        (br_if $four (i32.lt_s (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $units))))
      ${next.join('\n      ')}
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))`
}

const get = (local: string): string => `(local.get $${local})`

const times = (...factors: string[]): string => factors.reduce((a, b) => `(f32x4.mul ${a} ${b})`)

const slopeOfTanh = (local: string): string => `(f32x4.sub ${all(1)} ${times(get(local), get(local))})`

/** Where the four numbers at hand are, in this part of a row. */
function place(array: string, part: number): string {
  const first = `(i32.add (local.get $${array}) (local.get $at))`
  return part === 0 ? first : `(i32.add ${first} (i32.mul (local.get $units) (i32.const ${part})))`
}

const load = (array: string, part = 0): string => `(v128.load ${place(array, part)})`

const store = (array: string, part: number, value: string): string => `(v128.store ${place(array, part)} ${value})`

/** The bytes of float32 numbers, as the text format writes them. */
const bytesOf = (values: number[]): string =>
  [...new Uint8Array(Float32Array.from(values).buffer)].map((b) => `\\${b.toString(16).padStart(2, '0')}`).join('')
