/**
 * What becomes of a kernel, in words. Keys and places are those of the interface strings, which replace these words
 * where the page has them.
 */
export const notices = {
  'kernel.blocked': 'The kernel did not start.',
  'kernel.crashed': 'The kernel was lost, most likely for want of memory.',
  'kernel.damaged': 'A file came damaged and is fetched once more ({name}).',
  'kernel.flood': 'The cell sent more than the page can read, and was ended.',
  'kernel.hung': 'The kernel did not answer any more.',
  'kernel.unreachable': 'The kernel could not be loaded ({reason}).',
} as const

/** Which of them. */
export type NoticeKey = keyof typeof notices
