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

/** Whether a CSS unicode range (`U+0-FF,U+131`) holds a character. */
export function inUnicodeRange(range: string, character: string): boolean {
  return range.split(',').some((part) => {
    const [from, to = from] = part.trim().slice(2).split('-')
    return point(character) >= Number.parseInt(from, 16) && point(character) <= Number.parseInt(to, 16)
  })
}

const point = (character: string) => character.codePointAt(0)!
const hex = (value: number) => value.toString(16).toUpperCase()
