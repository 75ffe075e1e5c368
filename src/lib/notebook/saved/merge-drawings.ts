import type { Drawing } from '../document/page-document.ts'

/**
 * Puts together the drawings that are kept and those of this window, given those that it had when it last looked. Of each
 * pad the window that drew on it last is right: a drawing takes seconds, and nobody draws in two windows at once.
 */
export function mergeDrawings(
  kept: readonly Drawing[],
  before: readonly Drawing[],
  mine: readonly Drawing[],
): Drawing[] {
  const [theirs, known, ours] = [kept, before, mine].map(byPad)
  return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap((pad) => {
    const changed = ours.get(pad)?.pixels !== known.get(pad)?.pixels
    return (changed ? ours : theirs).get(pad) ?? []
  })
}

/** Whether two lists have the same on every pad, in whichever order. */
export function sameDrawings(a: readonly Drawing[], b: readonly Drawing[]): boolean {
  const others = byPad(b)
  return a.length === b.length && a.every((drawing) => others.get(padOf(drawing))?.pixels === drawing.pixels)
}

const padOf = ({ cell, name }: Drawing) => `${cell} ${name}`
const byPad = (drawings: readonly Drawing[]) => new Map(drawings.map((drawing) => [padOf(drawing), drawing]))
