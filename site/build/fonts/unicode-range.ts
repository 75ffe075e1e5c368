/** The characters of `text`, each once, in order of their code points. */
export const uniqueCharacters = (text: string): string[] => [...new Set(text)].sort((a, b) => point(a) - point(b))

/** Code points as CSS writes them, runs joined: `U+41-5A,U+3B7`. */
export function toUnicodeRange(characters: string[]): string {
  const runs: [number, number][] = []
  for (const at of characters.map(point)) {
    const last = runs.at(-1)
    if (last && at === last[1] + 1) last[1] = at
    else runs.push([at, at])
  }
  return runs.map(([from, to]) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`).join(',')
}

/** All characters of a CSS unicode range, `U+41-5A,U+3B7`, in its order. */
export function charactersOf(range: string): string[] {
  return range.split(',').flatMap((part) => {
    const [from, to = from] = part
      .trim()
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))
  })
}

const point = (character: string) => character.codePointAt(0)!
const hex = (value: number) => value.toString(16).toUpperCase()
