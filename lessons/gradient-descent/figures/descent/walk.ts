/** A loss of one number, with its slope and the curvature at its lowest points. */
export interface Landscape {
  loss(theta: number): number
  slope(theta: number): number
}

/** How a walk ends, in one word. */
export type Fate = 'rests' | 'slides' | 'crosses' | 'hops' | 'flies'

/** The places θ₀ … θₙ of n steps θ ← θ − ηL′(θ). */
export function walk({ slope }: Landscape, start: number, rate: number, steps: number): number[] {
  const places = [start]
  for (let step = 0; step < steps; step++) places.push(places[step] - rate * slope(places[step]))
  return places
}

/**
 * What becomes of a walk after very many steps: it `rests` where it began, `slides` to a bottom from one side,
 * `crosses` the bottom back and forth but closer each time, `hops` for ever, or `flies` off to infinity.
 */
export function fateOf(landscape: Landscape, start: number, rate: number): Fate {
  if (rate === 0 || landscape.slope(start) === 0) return 'rests'
  const places = walk(landscape, start, rate, 4000)
  const last = places.at(-1) ?? Number.NaN
  if (!(Math.abs(last) < 1e3)) return 'flies'
  if (!places.slice(-40).every((place) => Math.abs(place - last) < 1e-4)) return 'hops'
  const side = (place: number) => Math.sign(place - last)
  const late = places.filter((place) => Math.abs(place - last) > 1e-9).slice(-8)
  return late.some((place, i) => i > 0 && side(place) !== side(late[i - 1])) ? 'crosses' : 'slides'
}
