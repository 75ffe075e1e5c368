interface Clock {
  now(): number
}

/** Every place where JavaScript runs has one of the two; the finer one first. */
const clock: Clock = (globalThis as { performance?: Clock }).performance ?? Date

/** Milliseconds since some moment, to measure how long something took. As fine as the place allows. */
export const now = (): number => clock.now()
