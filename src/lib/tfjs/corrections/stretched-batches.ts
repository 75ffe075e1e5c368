import type * as Core from '@tensorflow/tfjs-core'

/**
 * `matMul` of batches of which one is stretched on the inside, as [2, 1] beside [2, 3], or both are. tfjs goes through the
 * matrices of each in turn, which is right only where a whole list of them is repeated: others are written out beforehand.
 */
export function stretchedBatchKernels(core: typeof Core, backendName: string): Core.KernelConfig[] {
  const [given, tile] = ['BatchMatMul', 'Tile'].map((name) => core.getKernel(name, backendName))
  const kernelFunc: Core.KernelFunc = ({ inputs, backend, attrs }) => {
    const made: Core.TensorInfo[] = []
    const batches = [inputs.a!, inputs.b!].map(({ shape }) => shape.slice(0, -2))
    const batch = core.broadcast_util.assertAndGetBroadcastShape(batches[0], batches[1])
    const [a, b] = [inputs.a!, inputs.b!].map((x, i) => {
      if (isRepeated(batches[i], batch)) return x
      const shape = [
        ...batch.map((_, k) => batches[i][k - batch.length + batches[i].length] ?? 1),
        ...x.shape.slice(-2),
      ]
      const reps = shape.map((n, k) => (k < batch.length ? batch[k] / n : 1))
      made.push(tile.kernelFunc({ inputs: { x: { ...x, shape } }, backend, attrs: { reps } }) as Core.TensorInfo)
      return made[made.length - 1]
    })
    const product = given.kernelFunc({ inputs: { a, b }, backend, attrs })
    for (const { dataId } of made) (backend as Core.KernelBackend).disposeData(dataId)
    return product
  }
  return [{ kernelName: 'BatchMatMul', backendName, kernelFunc }]
}

/** Whether going through a batch of `shape` again and again visits its matrices in the order of `whole`. */
function isRepeated(shape: number[], whole: number[]): boolean {
  const first = shape.findIndex((n) => n !== 1)
  return first < 0 || shape.slice(first).every((n, i, rest) => n === whole[whole.length - rest.length + i])
}
