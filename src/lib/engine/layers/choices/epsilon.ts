/** Keeps logarithms and quotients away from 0. The number is that of Keras and tfjs. */
export const epsilon = 1e-7
