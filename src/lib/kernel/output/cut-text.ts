/** A text of at most `most` UTF-16 units; what is left out is counted at its end. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most)}… (${(text.length - most).toLocaleString('en')} more characters)`
}
