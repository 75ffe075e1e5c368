/** A value as it is written, with its parts: what the page shows as a tree, or in one line. */
export interface ValueNode {
  /** What stands before it in what it is a part of, with its colon or arrow; an element of a list has none. */
  key?: string
  /** The whole value, or of one with parts what stands before the bracket: `Map(2) `. */
  text: string
  brackets?: '{}' | '[]'
  parts?: ValueNode[]
  /** Parts that are left out. */
  more?: number
}

/** A value in one line. */
export function flat({ text, brackets = '{}', parts, more = 0 }: ValueNode): string {
  if (!parts) return text
  const inside = parts.map((part) => (part.key ?? '') + flat(part))
  if (more > 0) inside.push(`… ${more} more`)
  const space = brackets === '{}' && inside.length > 0 ? ' ' : ''
  return `${text}${brackets[0]}${space}${inside.join(', ')}${space}${brackets[1]}`
}
