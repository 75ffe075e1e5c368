/** From this many neighbouring elements on, copying them as a block is faster than one by one. */
export const block = 32
