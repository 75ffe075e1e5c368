import { isShared } from './is-shared.ts'

/**
 * The link that the page was opened with, `#share=…`, or `null`. The address may change while the page is open, when a
 * heading is followed; what the reader sees does not.
 */
export const openedLink: string | null = isShared() ? location.hash : null
