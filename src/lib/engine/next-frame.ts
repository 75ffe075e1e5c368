/** Lets whatever else is waiting have its turn, for loops that want to be watched. */
export const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
