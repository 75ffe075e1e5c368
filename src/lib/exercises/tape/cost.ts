import { Failed } from '../failure.ts'
import type { TensorInput } from '../input.ts'
import type { Called, Student } from '../student.ts'
import { written } from '../written.ts'
import { replayed } from './replayed.ts'
import { taped } from './taped.ts'

/** What a function costs, on inputs that it has not seen, and what its steps give for them. */
export interface Cost {
  multiplyAdds: number
  /** Tensors that it makes: one for each op. */
  tensors: number
  /** The answer for the other inputs. Check it: only then does the cost mean anything. */
  output: Called
}

/** No honest tape is longer, in bytes. */
const longest = 500_000

/**
 * What a function of tensors costs, in multiply-adds and tensors. Its tape is taken on `inputs` and run again on `others`, of
 * the same shapes, by the `trusted` kernel, which counts. Needs the reference engine. Throws {@link Failed} when no tape
 * comes, or none that can be run.
 */
export async function costOf(
  student: Student,
  trusted: Student,
  name: string,
  inputs: readonly TensorInput[],
  others: readonly TensorInput[],
): Promise<Cost> {
  const called = await student.evaluate(taped(name, written(inputs)))
  const call = `${name}(${inputs.map(written).join(', ')})`
  const { answer } = called
  if (answer.type !== 'numbers' || answer.data.length > longest)
    throw new Failed({ type: 'kind', call, got: { type: 'nothing' } })
  const tape = new TextDecoder().decode(Uint8Array.from(answer.data))
  const ran = await trusted.evaluate(replayed(JSON.stringify(tape), written(others))).catch((error) => {
    if (!(error instanceof Failed) || !('error' in error.failure)) throw error
    throw new Failed({ type: 'threw', call, where: 'call', error: error.failure.error })
  })
  const field = (key: string) => (ran.answer.type === 'fields' ? ran.answer.fields.get(key) : undefined)
  const count = (key: string) => {
    const value = field(key)
    return value?.type === 'numbers' ? value.data[0] : Number.NaN
  }
  return {
    multiplyAdds: count('multiplyAdds'),
    tensors: count('tensors'),
    output: { call, answer: field('output') ?? { type: 'nothing' } },
  }
}
