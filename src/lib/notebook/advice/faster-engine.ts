import type { EngineId, RunSize } from '#lib/kernel/protocol.ts'
import type { LiveRecord } from '../live-record.ts'

/** From here on a run is long enough that another engine would be worth the change, in milliseconds. */
const long = 1500

/** How many times faster another engine must have been. */
const much = 2

/** What a slow run could be told: an engine that was faster and its time, or that the device is slower than the recording's. */
export type Slowness =
  | { type: 'engine'; engine: EngineId; milliseconds: number }
  | { type: 'device'; milliseconds: number }

/**
 * Whether a run took longer than it should: against runs of the same text on other engines, as Compare makes them, and
 * against the recording, which is of our engine and of the original text. Null when there is nothing to say.
 */
export function slowness(
  {
    times,
    code,
    original,
    recordedTime,
    only,
  }: Pick<LiveRecord, 'times' | 'code' | 'original' | 'recordedTime' | 'only'>,
  run: { engine: EngineId; milliseconds: number; size: RunSize },
): Slowness | null {
  const { engine, milliseconds, size } = run
  if (milliseconds < long || size !== 'page') return null
  const isRecorded = code.text === original && recordedTime > 0
  if (!only) {
    const known = [...times].flatMap(([id, time]) =>
      time.text === code.text ? [[id, time.milliseconds] as const] : [],
    )
    if (isRecorded && !times.has('reference')) known.push(['reference', recordedTime])
    const [fastest] = known.filter(([id]) => id !== engine).sort(([, a], [, b]) => a - b)
    if (fastest && fastest[1] * much < milliseconds)
      return { type: 'engine', engine: fastest[0], milliseconds: fastest[1] }
  }
  if (isRecorded && engine === 'reference' && recordedTime * 2 * much < milliseconds)
    return { type: 'device', milliseconds: recordedTime }
  return null
}
