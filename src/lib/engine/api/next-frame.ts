/** What every place where JavaScript runs has, though the language does not say so. */
const place = globalThis as { setTimeout?: (run: () => void, milliseconds: number) => unknown }

let wait = (): Promise<void> =>
  new Promise((resolve) => (place.setTimeout ? void place.setTimeout(resolve, 0) : resolve()))

/** Waits for a turn of the event loop, so that messages, timers and drawing come through between steps of training. */
export const nextFrame = (): Promise<void> => wait()

/** From now on `nextFrame`, and with it `fit`, waits in this way: a kernel's own can also end a run that was stopped. */
export function waitBy(way: () => Promise<void>): void {
  wait = way
}
