/** A title as the name of a file: letters of any language and digits, the rest as one dash. */
export const fileName = (title: string): string =>
  title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'assignment'
