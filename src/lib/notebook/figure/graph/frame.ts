import type { Point } from '../types.ts'
import type { GraphLayout } from './layout.ts'

/** How a layout becomes pixels: across from left to right, or down the page. */
export interface Frame {
  across: boolean
  width: number
  height: number
  /** Pixels of a place in units. */
  at(place: Point): Point
}

/** Room that a node takes: between layers and beside each other. The numbers stand under a node, or right of it. */
const pitch = { across: { layer: 104, beside: 108 }, down: { layer: 76, beside: 128 } }

/** Across where the layers fit beside each other, else down. Grows with the graph, and is never narrower than asked. */
export function frameFor({ layers, breadth }: GraphLayout, narrow: boolean): Frame {
  const across = !narrow && layers <= 7
  const asked = narrow ? 350 : 640
  if (across) {
    const step = Math.min(pitch.across.layer, (asked - 80) / Math.max(1, layers - 1))
    const height = breadth * pitch.across.beside + 8
    const left = (asked - step * (layers - 1)) / 2
    const at = ({ x, y }: Point) => ({ x: left + x * step, y: height / 2 - 14 + y * pitch.across.beside })
    return { across, width: asked, height, at }
  }
  const step = Math.min(pitch.down.beside, Math.max(104, (asked - 40) / breadth))
  const width = Math.max(asked, breadth * step + 24)
  const height = (layers - 1) * pitch.down.layer + 52
  const at = ({ x, y }: Point) => ({ x: width / 2 - 24 + y * step, y: 26 + x * pitch.down.layer })
  return { across, width, height, at }
}
