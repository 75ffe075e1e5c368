/**
 * The same WebAssembly, in hexadecimal, where a product and its addition are one instruction that rounds once. Of each
 * `f32x4.mul`, `local.get` of a sum and `f32x4.add`, in this order, the first becomes three times `nop`, and the last
 * `f32x4.relaxed_madd`: as many bytes. Not all hosts know it; those that do have it in half the time on many processors.
 */
export const relaxed = (wasm: string): string => wasm.replaceAll(/fde601(20..)fde401/g, '010101$1fd8502')
