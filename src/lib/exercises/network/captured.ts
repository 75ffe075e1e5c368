/**
 * The expression (a promise) that takes a trained layers model apart, in the sandbox: its layers as bytes of JSON, its numbers as one
 * list. Of either engine; what it gives is read by `readNetwork`.
 */
export const captured = (name: string): string => `(async (model) => {
  const { config } = model.toJSON(null, false)
  const layers = new TextEncoder().encode(JSON.stringify(config.layers ?? config))
  const weights = []
  for (const weight of model.getWeights()) weights.push(...(await weight.data()))
  return { layers, weights: Float32Array.from(weights) }
})(${name})`
