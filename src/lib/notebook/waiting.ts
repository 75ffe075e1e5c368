import type { LiveRecord } from './live-record.ts'

/** Whether a cell stands in an element that keeps it until the reader has predicted what it gives. */
export const isWaiting = ({ view }: LiveRecord): boolean => view.element.closest('[data-waits]') !== null
