/**
 * The expression that runs a tape again, in a kernel that has never seen the student's code, on other inputs. What it costs
 * is counted here, by our engine: a tape that was made up does not give the right answer, or costs what it costs.
 */
export const replayed = (tape: string, inputs: string): string => `((tape, inputs) => {
  const values = [...inputs]
  const constants = tape.constants.map(({ values, shape, dtype }) => reference.tensor(values, shape, dtype))
  const at = (place) => (place < 0 ? constants[-place - 1] : values[place])
  let multiplyAdds = 0
  for (const { op: name, from, attributes } of tape.steps) {
    if (!Object.hasOwn(reference.ops, name)) throw new Error('the tape names the op ' + name + ', which there is not')
    const op = reference.ops[name]
    const entry = { op, inputs: from.map(at), attributes, output: undefined, saved: undefined }
    entry.output = op.forward(entry.inputs, attributes, entry)
    const cost = op.multiplyAdds ?? entry.output.size
    multiplyAdds += typeof cost === 'function' ? cost(entry.inputs, attributes, entry.output) : cost
    values.push(entry.output)
  }
  return { multiplyAdds, tensors: tape.steps.length, output: at(tape.output) }
})(JSON.parse(${tape}), ${inputs})`
