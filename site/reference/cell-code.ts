import type { Example, Picture } from './example.ts'
import { literal } from './example.ts'

/** Lines longer than this break after each row. */
const width = 88

/** A cell that repeats an example: the inputs, the call, and the gradient of every input that receives one. */
export function cellCode({ inputs, outputs, given, gradients, call }: Example): string {
  const several = outputs.length > 1 || call.includes('tf.unstack') || call.includes('tf.split')
  const lines = inputs.map((x) => `const ${x.name} = ${creation(x)}`)
  const names = inputs.map(({ name }) => name).join(', ')
  if (several) return [...lines, `display(${call})`].join('\n')
  lines.push(`const f = (${names}) => ${call}`, `display(f(${names}), { name: '${outputs[0].name}' })`)
  if (given === null) return lines.join('\n')
  const asked = gradients.map(({ picture }) => picture.name)
  const partial = asked.length === inputs.length ? 'f' : `(${asked.join(', ')}) => f(${names})`
  lines.push(
    `const d${given.name} = ${creation(given)} // the gradient that arrives`,
    `const grads = tf.grads(${partial})([${asked.join(', ')}], d${given.name})`,
    ...asked.map((name, i) => `display(grads[${i}], { name: 'gradient of ${name}' })`),
  )
  return lines.join('\n')
}

function creation({ values, shape, dtype }: Picture): string {
  const rest = dtype === 'int32' ? `, undefined, 'int32'` : ''
  const text = nested(values, shape, dtype, '')
  const [only] = values
  return shape.length === 0 ? `tf.scalar(${number(only, dtype)})` : `tf.tensor(${text}${rest})`
}

function nested(values: number[], shape: readonly number[], dtype: string, indent: string): string {
  if (shape.length <= 1) return literal(values.map((v) => (dtype === 'bool' ? v !== 0 : Number(number(v, dtype)))))
  const step = values.length / shape[0]
  const rows = Array.from({ length: shape[0] }, (_, i) =>
    nested(values.slice(i * step, (i + 1) * step), shape.slice(1), dtype, `${indent}  `),
  )
  const line = `[${rows.join(', ')}]`
  if (line.length <= width - indent.length && !line.includes('\n')) return line
  return `[\n${rows.map((row) => `${indent}  ${row},\n`).join('')}${indent}]`
}

/** The shortest digits that give the same float32. */
function number(value: number, dtype: string): string {
  if (dtype === 'int32') return String(value)
  for (let digits = 1; digits < 10; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return String(short)
  }
  return String(value)
}
