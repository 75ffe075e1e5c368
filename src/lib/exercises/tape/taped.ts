/**
 * The expression that runs a function of the student's on tensors and gives its tape as bytes of JSON: each op by name, with
 * the places of its inputs (inputs of the function first, then outputs in order; constants below zero).
 */
export const taped = (name: string, inputs: string): string => `((f, inputs) => {
  const { entries, output } = reference.trace(() => f(...inputs))
  const places = new Map(inputs.map((x, i) => [x.id, i]))
  const constants = []
  const constant = (x) => -constants.push({ shape: x.shape, dtype: x.dtype, values: Array.from(x.dataSync()) })
  const steps = entries.map(({ op, inputs: from, attributes, output: made }, i) => {
    const step = { op: op.name, from: from.map((x) => places.get(x.id) ?? constant(x)), attributes }
    places.set(made.id, inputs.length + i)
    return step
  })
  return new TextEncoder().encode(JSON.stringify({ steps, constants, output: places.get(output.id) ?? constant(output) }))
})(${name}, ${inputs})`
