import type * as Core from '@tensorflow/tfjs-core'

/**
 * The gradient of an `einsum` is an einsum: of the output's gradient and the other operand, with the labels of the
 * operand itself on the right. Labels that it alone has were summed away, and are stretched again. tfjs has none.
 */
export function einsumGradient(core: typeof Core): Core.GradConfig {
  return {
    kernelName: 'Einsum',
    saveAllInputs: true,
    gradFunc(dy, saved, { equation }) {
      const [left, output] = String(equation).replace(/\s/g, '').split('->')
      const terms = left.split(',')
      const towards = (term: string, index: number) => () => {
        const others = terms.map((term, i) => ({ term, value: saved[i] })).filter((_, i) => i !== index)
        const operands = [{ term: output, value: dy as Core.Tensor }, ...others]
        const known = [...term].filter((label) => operands.some((operand) => operand.term.includes(label)))
        const equation = `${operands.map((operand) => operand.term)}->${known.join('')}`
        const reached = core.einsum(equation, ...operands.map((operand) => operand.value))
        const { shape } = saved[index]
        const kept = shape.map((size, axis) => (known.includes(term[axis]) ? size : 1))
        return core.mul(core.reshape(reached, kept), core.ones(shape))
      }
      return Object.fromEntries(terms.map((term, index) => [index, towards(term, index)]))
    },
  }
}
