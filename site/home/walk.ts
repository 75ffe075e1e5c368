import { slope, surface } from './surface.ts'

type Point = [x: number, y: number]

/**
 * A walk down the surface in steps of one length, each in a direction between the last step's and straight down.
 * Ends in a valley or after 60 steps.
 * @param length of a step
 * @param momentum how much of the last direction a step keeps: 0 goes straight down, below 1
 */
export function walk(start: Point, length: number, momentum: number): Point[] {
  const path = [start]
  let direction = unit(slope(...start)).map((part) => -part) as Point
  for (let [x, y] = start; path.length < 60 && surface(x, y) > 1; [x, y] = path.at(-1)!) {
    const [sx, sy] = unit(slope(x, y))
    direction = unit([momentum * direction[0] - (1 - momentum) * sx, momentum * direction[1] - (1 - momentum) * sy])
    path.push([x + length * direction[0], y + length * direction[1]])
  }
  return path
}

function unit([x, y]: Point): Point {
  const length = Math.hypot(x, y)
  return [x / length, y / length]
}
