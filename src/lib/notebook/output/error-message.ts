import type { CellError } from '#lib/kernel/protocol.ts'
import type { Text } from '../text.ts'

/**
 * The message in the reader's language where the rule that was broken has one; else as the kernel wrote it. A message
 * whose details are not all there has a shorter one: `error.unknown-name-alone` suggests no name.
 */
export function errorMessage(error: CellError, text: Text): string {
  const { code = '' } = error
  const keys = [`error.${code}`, `error.${code}-alone`, code].filter((key) => text.has(key))
  return keys.map((key) => text(key, error.details)).find((message) => !/\{\w+\}/.test(message)) ?? error.message
}
