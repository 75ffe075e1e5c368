import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trainNetwork } from '#lib/exercises/check/train-network.ts'
import type { Exercise } from '#lib/exercises/exercise.ts'
import { joinRegion } from '#lib/exercises/region.ts'
import { keptJson } from '../lesson/kept-json.ts'
import { projectRoot } from '../lesson/project-root.ts'

/** What a solution has trained: kept, since training takes longer than a test may. */
interface Trained {
  /** Of the solution's text. */
  hash: string
  /** The network, as it would be submitted. */
  text: string
}

const fileOf = ({ folder }: Exercise) => join(projectRoot, folder, 'trained.json')
const hashOf = ({ starter, solution }: Exercise) =>
  createHash('sha256').update(joinRegion(starter, solution)).digest('hex').slice(0, 16)

/** The network that the solution has trained; `null` when it was never trained, or has changed since. */
export function trainedBy(exercise: Exercise): string | null {
  const kept = keptJson<Trained>(fileOf(exercise))
  return kept?.hash === hashOf(exercise) ? kept.text : null
}

/** Trains the solution and keeps what came of it. */
export async function keepTrained(exercise: Exercise): Promise<void> {
  const kept: Trained = { hash: hashOf(exercise), text: await trainNetwork(exercise, exercise.solution) }
  writeFileSync(fileOf(exercise), `${JSON.stringify(kept, null, 2)}\n`)
}
