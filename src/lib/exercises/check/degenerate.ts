import { readCell } from '#lib/kernel/cell/read-cell.ts'
import { joinRegion, type Region } from '../region.ts'

/** A submission that solves nothing. */
export interface Degenerate {
  name: string
  text: string
}

/** What stands in for every number of a right answer. Shapes and kinds stay right, so that only the values can give it away. */
const values = {
  'constant 0': '() => 0',
  'constant 1': '() => 1',
  NaN: '() => NaN',
  huge: '() => 1e30',
  random: '() => Math.random() * 4 - 2',
}

/**
 * Submissions that answer without solving: functions that return nothing, throw, give back their first input, or give
 * answers of the right shape whose numbers are constant, NaN, huge or random.
 */
export function degenerates(solution: Region): Degenerate[] {
  const names = definedBy(solution)
  const all = (body: (name: string) => string) => joinRegion(solution, names.map(body).join('\n'))
  return [
    { name: 'empty', text: all((name) => `function ${name}() {}`) },
    { name: 'throws', text: all((name) => `function ${name}() { throw new Error('no') }`) },
    { name: 'gives back its input', text: all((name) => `function ${name}(input) { return input }`) },
    ...Object.entries(values).map(([name, value]) => ({
      name,
      text: joinRegion(solution, disguised(solution, names, value)),
    })),
  ]
}

/** The functions (and other names) that the editable part defines at its top level. */
function definedBy(solution: Region): string[] {
  const reading = readCell({ id: 'solution', code: joinRegion(solution, solution.editable) })
  const from = solution.before.length
  const to = from + solution.editable.length
  return reading.defines.filter(({ start }) => start >= from && start < to).map(({ name }) => name)
}

/** The solution under other names, with every number of what it returns replaced. */
function disguised({ editable }: Region, names: string[], value: string): string {
  const wrap = (name: string) =>
    `const ${name} = typeof $right.${name} === 'function' ? async (...inputs) => $replace(await $right.${name}(...inputs)) : $replace($right.${name})`
  return `const $right = (() => {
${editable}
return { ${names.join(', ')} }
})()
const $value = ${value}
function $replace(value) {
  if (typeof value === 'number') return $value()
  if (typeof value === 'string') return String($value())
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return value.map($replace)
  if (typeof value !== 'object' || value === null) return value
  if ('dataSync' in value) return tf.tensor(Array.from(value.dataSync(), $value), value.shape)
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, $replace(field)]))
}
${names.map(wrap).join('\n')}`
}
