import type { Exercise } from '../exercise.ts'
import { captured } from '../network/captured.ts'
import { networkText } from '../network/network-text.ts'
import { createKernelRunner } from '../node/kernel-runner.ts'
import { joinRegion } from '../region.ts'
import { createStudent } from '../student.ts'

/** Milliseconds that training may take here, on a machine that has other things to do. */
const limit = 900_000

/** Runs code that trains, and gives the network that it leaves, as it would be submitted. */
export async function trainNetwork({ form, starter, slug }: Exercise, editable: string): Promise<string> {
  if (form?.kind !== 'weights') throw new Error(`${slug}: is not answered by a network`)
  const runner = createKernelRunner({ timeoutMs: limit })
  try {
    runner.submit(joinRegion(starter, editable))
    const { answer } = await createStudent(runner).evaluate(captured(form.name))
    return networkText(form.name, answer)
  } finally {
    runner.close()
  }
}
