import { axesThatDiffer, axesThatDoNotStretch, type Lesson, readShape, shapeClash } from './shape-clash.ts'

type Groups = Record<string, string>

/** The rule behind a message of TensorFlow.js, or null. */
export function tfjsLesson(message: string): Lesson | null {
  for (const [pattern, lesson] of rules) {
    const found = pattern.exec(message)
    if (found) return lesson(found.groups ?? {})
  }
  return null
}

/** Messages of TensorFlow.js 4.22, and what they mean. */
const rules: [pattern: RegExp, lesson: (found: Groups) => Lesson][] = [
  [
    /Error in (?<op>\w+): inner shapes .* with shapes (?<a>[\d,]+) and (?<b>[\d,]+) and transposeA=(?<first>\w+) and transposeB=(?<second>\w+)/,
    ({ op, a, b, first, second }) => {
      const [left, right] = [readShape(a), readShape(b)]
      const axes = [[left.length - (first === 'true' ? 2 : 1)], [right.length - (second === 'true' ? 1 : 2)]]
      return shapeClash('inner', op, [left, right], axes)
    },
  ],
  [
    /Error in (?<op>dot): inner dimensions of inputs must match, but got (?<left>\d+) and (?<right>\d+)/,
    ({ op, left, right }) => ({
      code: 'shape-inner-sizes',
      details: { op, left, right, note: `${left} ≠ ${right}` },
    }),
  ],
  [
    /Operands could not be broadcast together with shapes (?<a>[\d,]*) and (?<b>[\d,]*)\./,
    ({ a, b }) => {
      const [left, right] = [readShape(a), readShape(b)]
      return shapeClash('stretch', 'tf', [left, right], axesThatDoNotStretch(left, right))
    },
  ],
  [
    /Error in (?<op>concat)\w*: Shape of tensors\[\d+\] \((?<b>[\d,]+)\) does not match the shape of the rest \((?<a>[\d,]+)\) along the non-concatenated axis (?<odd>\d+)/,
    ({ op, a, b, odd }) => {
      const shapes = [readShape(a), readShape(b)]
      return shapeClash('join', op, shapes, [[Number(odd)], [Number(odd)]])
    },
  ],
  [
    /passed to (?<op>stack) must have matching shapes Shapes (?<a>[\d,]*) and (?<b>[\d,]*) must match/,
    ({ op, a, b }) => same(op, a, b),
  ],
  [/Error in (?<op>\w+):\s+Shapes (?<a>[\d,]*) and (?<b>[\d,]*) must match/, ({ op, a, b }) => same(op, a, b)],
  [
    /Size\((?<count>\d+)\) must match the product of shape (?<shape>[-\d,]*)/,
    ({ count, shape }) => fill('reshape', count, shape),
  ],
  [
    /Based on the provided shape, \[(?<shape>[\d,]*)\], the tensor should have \d+ values but has (?<count>\d+)/,
    ({ count, shape }) => fill('tensor', count, shape),
  ],
  [
    /Error in (?<op>\w+): depth of input \((?<left>\d+)\) must match input depth for filter (?<right>\d+)/,
    ({ op, left, right }) => ({
      code: 'shape-channels',
      details: { op, left, right, note: `${left} ≠ ${right}` },
    }),
  ],
  [
    /expected (?<op>\S+) to have shape \[(?<wanted>[^\]]*)\] but got array with shape \[(?<given>[^\]]*)\]/,
    ({ op, wanted, given }) => layer(op.replace(/_input$/, ''), given, wanted),
  ],
  [
    /target expected a batch of elements where each example has shape \[(?<wanted>[^\]]*)\].*each with shape \[(?<given>[^\]]*)\]/,
    ({ wanted, given }) => layer('fit', given, wanted),
  ],
  [
    /Kernel '(?<kernel>\w+)' not registered for backend '(?<backend>\w+)'/,
    ({ kernel, backend }) => ({ code: 'no-kernel', details: { kernel, engine: `tfjs-${backend}` } }),
  ],
  [
    /Cannot compute gradient: gradient function not found for (?<kernel>\w+)/,
    ({ kernel }) => ({ code: 'no-gradient', details: { kernel } }),
  ],
  [
    /Cannot compute gradient of y=f\(x\) with respect to x|Cannot find a connection between any variable and the result of the loss/,
    () => ({ code: 'no-way', details: {} }),
  ],
]

const same = (op: string, a: string, b: string) => {
  const shapes = [readShape(a), readShape(b)]
  return shapeClash('same', op, shapes, axesThatDiffer(shapes))
}

const layer = (op: string, given: string, wanted: string) => {
  const shapes = [readShape(given), readShape(wanted)]
  return shapeClash('layer', op, shapes, axesThatDiffer(shapes))
}

const fill = (op: string, count: string, shape: string) => {
  const wanted = readShape(shape)
  const needed = wanted.reduce<number>((product, n) => product * (n === -1 ? 1 : (n ?? 1)), 1)
  return shapeClash('fill', op, [wanted], [[]], { count, needed: String(needed) })
}
