import { Failed, type Sentence } from '../failure.ts'
import type { Called, Student } from '../student.ts'
import { written } from '../written.ts'
import type { Network } from './network.ts'
import { toLetters } from './network-text.ts'
import { readNetwork } from './read-network.ts'

/** How a submitted network did. */
export interface Score {
  /** As our engine counts them, not as anybody says. */
  parameters: number
  /** The share of the held-out pictures that it read right. */
  accuracy: number
}

/**
 * Scores a submitted network on the first `count` of the digits that nobody learns from. Our engine makes it anew, in a
 * kernel that has never seen the learner's code, from its layers and numbers. Throws {@link Failed} for what is no network.
 */
export async function scoreOnDigits(called: Called, trusted: Student, count: number): Promise<Score> {
  const network = readNetwork(called.answer)
  if (typeof network === 'string') throw refusal(called, misfit(network))
  const { answer } = await trusted.evaluate(scoring(network, count)).catch((error) => {
    // What our engine refuses is the network's fault: sizes that do not fit together, an unknown activation.
    if (error instanceof Failed && error.failure.type === 'threw')
      throw refusal(called, misfit(error.failure.error.message))
    throw error
  })
  const [parameters, given, accuracy] = answer.type === 'numbers' ? Array.from(answer.data) : []
  if (given !== parameters)
    throw refusal(called, {
      en: `The layers have room for ${parameters} numbers; ${given} came.`,
      zh: `这些层放得下 ${parameters} 个数，交来的有 ${given} 个。`,
    })
  return { parameters, accuracy }
}

const misfit = (what: string): Sentence => ({
  en: `This network cannot be made here: ${what}.`,
  zh: `这里造不出这个网络：${what}。`,
})

const refusal = ({ call, answer }: Called, sentence: Sentence) =>
  new Failed({ type: 'says', call, sentence, got: answer })

/** The text that scores: three numbers come back. */
const scoring = ({ layers, weights }: Network, count: number) => `(async () => {
  const net = tf.sequential({ layers: [
    ${layers.map(({ kind, options }) => `tf.layers.${kind}(${written(options)})`).join(',\n    ')}
  ] })
  const bytes = Uint8Array.from(atob('${toLetters(new Uint8Array(weights.buffer))}'), (sign) => sign.charCodeAt(0))
  const numbers = new Float32Array(bytes.buffer)
  const parameters = net.countParams()
  if (parameters !== numbers.length) return [parameters, numbers.length, 0]
  let at = 0
  net.setWeights(net.getWeights().map((weight) => tf.tensor(numbers.slice(at, (at += weight.size)), weight.shape)))
  const { test } = await data.mnist({ train: 0, test: ${count} })
  const [, ...shape] = net.inputs[0].shape
  let right = 0
  for (let from = 0; from < test.size; from += 500) {
    const size = Math.min(500, test.size - from)
    const pictures = Float32Array.from(test.images.subarray(784 * from, 784 * (from + size)), (byte) => byte / 255)
    const answers = await net.predict(tf.tensor(pictures, [size, ...shape])).argMax(-1).data()
    answers.forEach((answer, i) => { if (answer === test.labels[from + i]) right++ })
  }
  return [parameters, numbers.length, right / test.size]
})()`
