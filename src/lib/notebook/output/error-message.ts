import type { CellError } from '#lib/kernel/protocol.ts'
import type { Text } from '../text.ts'

/** The message in the reader's language where the rule that was broken has one; else as the kernel wrote it. */
export function errorMessage(error: CellError, text: Text): string {
  const key = [`error.${error.code}`, error.code ?? ''].find((candidate) => text.has(candidate))
  if (!error.code || !key) return error.message
  const translated = text(key, error.details)
  return /\{\w+\}/.test(translated) ? error.message : translated
}
