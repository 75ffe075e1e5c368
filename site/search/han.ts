/**
 * Chinese has no spaces, and browsers do not agree on where its words end. So the index holds each Han character as a word of its own,
 * and what is sought is found as a row of characters, the same in every browser.
 */
const han = '[\\u3400-\\u9fff\\uf900-\\ufaff]'

/** Text with a space between Han characters, as the index has it. */
export const spread = (text: string): string => text.replace(new RegExp(`(?<=${han})(?=${han})`, 'g'), ' ')

/** Spread text as it was written; marks around neighbours become one. */
export const closeUp = (text: string): string =>
  text
    .replace(new RegExp(`(?<=${han}) ?</mark> ?<mark>(?=${han})`, 'g'), '')
    .replace(new RegExp(`(?<=${han}(?:</?mark>)?) (?=(?:</?mark>)?${han})`, 'g'), '')

/** What a reader seeks, as the index is asked for it: a Chinese word is a row of characters and nothing between. */
export const queryOf = (words: string): string =>
  new RegExp(`^${han}{2,}$`).test(words) ? `"${spread(words)}"` : spread(words)
