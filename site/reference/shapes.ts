/** A tensor in a note's shapes: its name, and the letters of its axes. */
export interface NamedShape {
  name: string
  axes: string[]
}

/** Reads `a [m, k], b [k, n] → [m, n]`: the inputs, and the outputs, whose names may be left out. */
export function readShapes(text: string): { inputs: NamedShape[]; outputs: NamedShape[] } {
  const [inputs, outputs] = text.split('→').map((side) => atCommas(side).map(named))
  return { inputs, outputs }
}

/** The parts of a text between the commas that stand in no brackets. */
function atCommas(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if ('[('.includes(character)) depth++
    if ('])'.includes(character)) depth--
    if (character === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}

function named(text: string): NamedShape {
  const [, name = '', axes = ''] = /^\s*(\w*'?)\s*\[([^\]]*)\]/.exec(text) ?? []
  return { name, axes: atCommas(axes).map((axis) => axis.trim()) }
}
