/**
 * Waits for a turn of the event loop, so that messages come through between steps of training. tfjs's own waits for
 * a frame, which in a worker costs 12 ms.
 */
export const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
