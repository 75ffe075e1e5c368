import { CodeInput, type Input, TensorInput } from './input.ts'

/** An input as an expression of a cell: what a reader would type to get the same value. Throws for what cannot be written. */
export function written(input: Input): string {
  if (typeof input === 'number') return Object.is(input, -0) ? '-0' : String(input)
  if (input === null || input === undefined || typeof input === 'boolean') return String(input)
  if (typeof input === 'string') return JSON.stringify(input)
  if (input instanceof CodeInput) return input.text
  if (input instanceof TensorInput) {
    return `tf.tensor(${list(Array.from(input.values))}, ${list(input.shape)}, ${JSON.stringify(input.dtype)})`
  }
  if (ArrayBuffer.isView(input)) return `new ${input.constructor.name}(${list(Array.from(input as Float64Array))})`
  if (Array.isArray(input)) return list(input)
  const fields = Object.entries(input).map(([name, value]) => `${JSON.stringify(name)}: ${written(value)}`)
  return `{ ${fields.join(', ')} }`
}

const list = (inputs: readonly Input[]): string => `[${inputs.map(written).join(', ')}]`
