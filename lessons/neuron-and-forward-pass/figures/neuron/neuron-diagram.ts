import { fixed } from '#lib/notebook/figure/number.ts'
import { coordinate, label, pathThrough } from '#lib/notebook/figure/svg.ts'

/** One neuron as a node with its two edges, as thick as their weights and dashed where these are negative; 250 × 120. */
export function neuronDiagram(w1: number, w2: number, bias: number): string {
  const node = { x: 150, y: 62 }
  const edge = (name: string, weight: number, y: number) => {
    const side = y < node.y ? -1 : 1
    const dash = weight < 0 ? ' stroke-dasharray="5 3"' : ''
    const width = coordinate(0.8 + Math.abs(weight) * 0.6)
    return [
      `<path d="${pathThrough([{ x: 24, y }, node])}" stroke="var(--ink)" stroke-width="${width}"${dash}/>`,
      `<rect x="19" y="${y - 5}" width="10" height="10" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.6"/>`,
      label(name, { x: 13, y: y + 4 }, 'said', 'end'),
      label(fixed(weight, 1), { x: 84, y: (y + node.y) / 2 + side * 14 + 4 }, 'said', 'middle'),
    ].join('')
  }
  return [
    edge('x₁', w1, 14),
    edge('x₂', w2, 110),
    `<path d="M${node.x} ${node.y}h78" stroke="var(--ink)" stroke-width="1.6"/>`,
    `<circle cx="${node.x}" cy="${node.y}" r="15" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.6"/>`,
    label('f', { x: node.x, y: node.y + 5 }, 'letter', 'middle'),
    label(`b = ${fixed(bias, 2)}`, { x: node.x + 4, y: node.y - 24 }, 'said', 'middle'),
    label('y', { x: 234, y: node.y + 5 }, 'letter'),
  ].join('')
}
