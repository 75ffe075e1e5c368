import type { CellId, SeenValue } from '#lib/kernel/protocol.ts'
import type { Text } from '../../text.ts'

/** Where completion and help get what they know. None of its promises rejects or waits long. */
export interface HelpSource {
  /** Strings of the notebook. */
  text: Text
  /** The names that cells define, and which cell; also those that have not run. */
  defined(): ReadonlyMap<string, CellId>
  /** What stands under a path of names, `['model', 'layers']`; null when nothing is known or the kernel is busy. */
  look(path: readonly string[]): Promise<SeenValue | null>
  /** Values of the cells' names, in few words. */
  values(): Promise<ReadonlyMap<string, string>>
}
