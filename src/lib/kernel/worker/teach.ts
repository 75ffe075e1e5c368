import { DisposedError } from '../output/item-for.ts'
import type { CellError } from '../protocol.ts'

type Lesson = Pick<CellError, 'code' | 'details'> & { message?: string }

/** What can be said about an error beyond its own message: the rule that was broken, its facts, and what to do. */
export function teach(error: Error, message: string): Lesson {
  if (isEngineError(error)) return engineLesson(error)
  if (error instanceof DisposedError) return { code: 'disposed', details: { message: error.fact } }
  for (const [pattern, code, advice] of rules) {
    const found = pattern.exec(message)
    if (!found) continue
    const named = Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined)
    const bare = message.replace(/\.$/, '')
    return { code, message: `${bare}. ${advice}`, details: { ...Object.fromEntries(named), message: bare } }
  }
  return {}
}

/** Messages of V8, SpiderMonkey and JavaScriptCore for the mistakes that learners make most. */
const rules: [pattern: RegExp, code: string, advice: string][] = [
  [/disposed/, 'disposed', 'Keep a tensor with tf.keep, or return it from tf.tidy, to use it later.'],
  [
    /Assignment to constant variable|invalid assignment to const|Attempted to assign to readonly property/,
    'constant',
    'Declare it with let to give it another value.',
  ],
  [
    /Cannot access '(?<name>.+)' before initialization|can't access lexical declaration '(?<name2>.+)' before/,
    'early',
    'It is used above the line that declares it.',
  ],
  [
    /Cannot read properties of (?<value>undefined|null)|(?<what>.+) is (?:undefined|null)$|(?:undefined|null) is not an object/,
    'nothing-there',
    'What stands before the dot holds nothing here.',
  ],
  [
    /(?<what>[\w$.]+|.+) is not a (?:function|constructor)/,
    'not-a-function',
    'Only functions can be called: is the name spelled right?',
  ],
  [
    /^Tensor: is no number/,
    'tensor-number',
    "JavaScript's own operators cannot compute with tensors. Call methods instead: a.add(b), a.mul(b), a.div(b), a.less(b). The numbers in a tensor: await a.data().",
  ],
  [
    /asset: (?:could not be fetched|nothing came)[^,]*, (?<asset>.+)$/,
    'no-network',
    'Is there a network? Keep offline, in the menu of the page, keeps what full runs take, too.',
  ],
  [/Maximum call stack|too much recursion/, 'recursion', 'A function calls itself without end.'],
  [
    /Array buffer allocation failed|Invalid (?:typed )?array length|Invalid string length|allocation size overflow|[Oo]ut of memory/,
    'memory',
    'This needs more memory than there is.',
  ],
  [
    /object is not extensible|Cannot delete property|non-extensible|non-configurable/,
    'sealed',
    "JavaScript's own prototypes keep their properties, so that all cells can rely on them.",
  ],
]

interface EngineFault {
  op: string
  shapes?: readonly (readonly number[])[]
  axis?: number
}

function isEngineError(error: Error): error is Error & EngineFault {
  return error.name === 'EngineError' && typeof (error as Partial<EngineFault>).op === 'string'
}

/** Errors of our engine carry their facts as data: `{ op: 'matMul', shapes: [[2, 3], [2, 3]] }`. */
function engineLesson({ op, shapes = [], axis, message }: Error & EngineFault): Lesson {
  const details: Record<string, string> = { op, message }
  if (shapes.length > 0) details.shapes = shapes.map((shape) => `[${shape.join(',')}]`).join(' × ')
  if (axis !== undefined) details.axis = String(axis)
  return { code: /disposed/.test(message) ? 'disposed' : 'engine', details }
}
