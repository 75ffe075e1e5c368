/**
 * JavaScript's own functions as they were before a cell ran. A cell may replace `Reflect.ownKeys` or `setTimeout`;
 * what keeps the kernel honest does not go through the replaced ones.
 */
export const { ownKeys, getOwnPropertyDescriptor, defineProperty } = Reflect
export const { is, seal } = Object
/** Evaluates in the global scope, since it is called by another name than `eval`. */
// biome-ignore lint/security/noGlobalEval: running the reader's text is what a kernel is for, inside its sandbox.
export const evaluate = globalThis.eval
export const now = performance.now.bind(performance)
export const setTimer = globalThis.setTimeout.bind(globalThis)
export const clearTimer = globalThis.clearTimeout.bind(globalThis)
