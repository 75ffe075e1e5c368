import { notes } from '#lib/engine/docs/notes.ts'
import {
  type Composed,
  type DataType,
  type Op,
  Tensor,
  type TensorLike,
  tensor,
  valueAndGrads,
} from '#lib/engine/index.ts'
import { type NamedShape, readShapes } from './shapes.ts'

/** A tensor to be drawn. */
export interface Picture extends NamedShape {
  shape: number[]
  dtype: DataType
  values: number[]
}

/** The first example of a record, run: what went in, what came out, and what came back. */
export interface Example {
  inputs: Picture[]
  outputs: Picture[]
  /** ∂L/∂output, chosen as 1, 2, 3, ...; null when no gradient goes back. */
  given: Picture | null
  /** ∂L/∂input for the inputs that receive a gradient, by their position. */
  gradients: { input: number; picture: Picture }[]
  /** The call as a cell writes it, with the names of the inputs. */
  call: string
}

type Result = Tensor | Tensor[] | Record<string, Tensor>

/** Inputs of these names hold whole numbers. */
const positions = ['indices', 'segmentIds', 'boxInd']

/** Runs the example of a record in float32: the one that its note shows, or its first. */
export function runExample(record: Op | Composed): Example {
  const args = notes[record.name].example ?? (record.examples[0] as unknown[])
  const { inputs: allNames, outputs: outputNames } = readShapes(notes[record.name].shapes)
  const { likes, from, to, list } = tensorsOf(record, args)
  const names = allNames.length > likes.length ? allNames.slice(from) : allNames
  const inputs = likes.map((like, i) => asTensor(like, positions.includes(names[i]?.name)))
  const rest = args.slice(to)
  const run = record as unknown as (...args: readonly unknown[]) => Result
  const f = (...xs: Tensor[]): Result => (list ? run(xs, ...rest) : run(...args.slice(0, from), ...xs, ...rest))
  const outputs = partsOf(f(...inputs))
  const floats = inputs.flatMap((x, i) => (x.dtype === 'float32' && receives(record, i) ? [i] : []))
  const back =
    floats.length > 0 && outputs[0][1].dtype === 'float32' ? backward(f, inputs, floats, outputs[0][1]) : null
  const label = (name: string, axes: NamedShape | undefined, x: Tensor): Picture => ({
    name,
    axes: axes?.axes.length === x.rank ? axes.axes : [],
    shape: [...x.shape],
    dtype: x.dtype,
    values: Array.from(x.dataSync()),
  })
  const nameOf = (i: number) => names[i]?.name || `x${i}`
  const result = resultName(record)
  return {
    inputs: inputs.map((x, i) => label(nameOf(i), names[i], x)),
    outputs: outputs.map(([key, y], i) => label(outputNames[i]?.name || key || result, outputNames[i], y)),
    given: back && label(outputNames[0]?.name || result, outputNames[0], back.given),
    gradients: back ? floats.map((i, k) => ({ input: i, picture: label(nameOf(i), names[i], back.gradients[k]) })) : [],
    call: callOf(record, args, { from, to, list, names: inputs.map((_, i) => nameOf(i)) }),
  }
}

/** The arguments that are tensors: those of the signature, or those that a composed function names. */
function tensorsOf({ ...record }: Op | Composed, args: readonly unknown[]) {
  if (record.tensors === 'list') return { likes: args[0] as TensorLike[], from: 0, to: 1, list: true }
  if ('signature' in record) {
    const count = record.signature(...args).inputs.length
    return { likes: args.slice(0, count) as TensorLike[], from: 0, to: count, list: false }
  }
  const [from, to = args.length] = record.tensors ?? [0, 1]
  return { likes: args.slice(from, to) as TensorLike[], from, to: Math.min(to, args.length), list: false }
}

function asTensor(like: TensorLike, isPosition: boolean): Tensor {
  return like instanceof Tensor ? like : tensor(like as number[], undefined, isPosition ? 'int32' : undefined)
}

/** Whether the record has a rule for this input. What is made of ops leaves that to them. */
function receives(record: Op | Composed, input: number): boolean {
  if (!('backward' in record)) return true
  const rules = record.backward
  if (typeof rules === 'function') return true
  return !('noGradient' in rules) && !('noGradient' in rules[input])
}

function partsOf(result: Result): [key: string, value: Tensor][] {
  if (result instanceof Tensor) return [['', result]]
  return Array.isArray(result) ? result.map((x) => ['', x]) : Object.entries(result)
}

function backward(f: (...xs: Tensor[]) => Result, inputs: Tensor[], floats: number[], output: Tensor) {
  const given = tensor(
    Float32Array.from(output.dataSync(), (_, i) => i + 1),
    [...output.shape],
  )
  const first = (...ys: Tensor[]) => partsOf(f(...inputs.map((x, i) => ys[floats.indexOf(i)] ?? x)))[0][1]
  try {
    const { grads } = valueAndGrads(first)(
      floats.map((i) => inputs[i]),
      given,
    )
    return { given, gradients: grads }
  } catch (error) {
    if (/does not depend on input/.test(String(error))) return null
    throw error
  }
}

/** What the formula calls the output: the letter that it begins with. */
const resultName = ({ formula }: Op | Composed): string =>
  /^(?:\\texttt\{.*?\}:\\quad )?([A-Za-z])/.exec(formula)?.[1] ?? 'y'

function callOf(
  { name }: Op | Composed,
  args: readonly unknown[],
  { from, to, list, names }: { from: number; to: number; list: boolean; names: string[] },
): string {
  const tensors = list ? [`[${names.join(', ')}]`] : names
  const others = args.slice(to).map(literal)
  return `tf.${name}(${[...args.slice(0, from).map(literal), ...tensors, ...others].join(', ')})`
}

/** A value as JavaScript writes it in a house with single quotes. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (value instanceof Int32Array) return `tf.tensor1d([${value.join(', ')}], 'int32')`
  return String(value)
}
