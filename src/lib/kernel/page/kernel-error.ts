import type { CellError } from '../protocol.ts'
import { type NoticeKey, notices } from './notices.ts'

/** The error of a run that ended because of what became of the kernel, not because of its cells. */
export function kernelError(code: NoticeKey, details: Record<string, string> = {}): CellError {
  const message = notices[code].replace(/\{(\w+)\}/g, (_, place: string) => details[place])
  return { name: 'KernelError', message, code, details }
}
