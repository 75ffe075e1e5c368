import type * as Core from '@tensorflow/tfjs-core'

/** Gradients that tfjs lacks, of ops that only say what comes from where: each number's gradient goes back to its place. */
export function placeGradients(core: typeof Core): Core.GradConfig[] {
  return [
    {
      kernelName: 'StridedSlice',
      inputsToSave: ['x'],
      gradFunc(dy, [x], attributes) {
        const towards = () => {
          const places = core.reshape(core.range(0, x.size), x.shape) // WASM slices whole numbers as if they were floats.
          const taken = core.engine().runKernel('StridedSlice', { x: places }, attributes) as Core.Tensor
          const flat = core.unsortedSegmentSum(
            core.reshape(dy as Core.Tensor, [-1]),
            core.cast(core.reshape(taken, [-1]), 'int32') as Core.Tensor1D,
            x.size,
          )
          return core.reshape(flat, x.shape)
        }
        return { x: towards }
      },
    },
    {
      kernelName: 'GatherNd',
      inputsToSave: ['params', 'indices'],
      gradFunc: (dy, [params, indices]) => ({
        params: () => core.scatterND(indices, dy as Core.Tensor, params.shape as Core.ShapeMap[Core.Rank]),
        indices: () => core.zerosLike(indices),
      }),
    },
    {
      kernelName: 'ScatterNd',
      inputsToSave: ['indices'],
      gradFunc: (dy, [indices]) => ({
        indices: () => core.zerosLike(indices),
        updates: () => core.gatherND(dy as Core.Tensor, rows(core, indices)),
      }),
    },
    {
      kernelName: 'TensorScatterUpdate',
      inputsToSave: ['indices', 'updates'],
      gradFunc: (dy, [indices, updates]) => ({
        tensor: () => core.tensorScatterUpdate(dy as Core.Tensor, indices, core.zerosLike(updates)),
        indices: () => core.zerosLike(indices),
        updates: () => core.gatherND(dy as Core.Tensor, rows(core, indices)),
      }),
    },
    {
      kernelName: 'TopK',
      inputsToSave: ['x'],
      outputsToSave: [false, true],
      gradFunc(dy, [x, indices]) {
        const [values] = dy as Core.Tensor[]
        const towards = () => {
          // Not oneHot, which refuses a single class.
          const places = core.equal(core.expandDims(indices, -1), core.range(0, x.shape.at(-1)!, 1, 'int32'))
          return core.sum(core.mul(core.cast(places, 'float32'), core.expandDims(values, -1)), -2)
        }
        return { x: towards }
      },
    },
  ]
}

/** Indices as a list of places: for scattering a list of numbers is one of places along one axis. */
const rows = (core: typeof Core, indices: Core.Tensor): Core.Tensor =>
  indices.rank === 1 ? core.reshape(indices, [-1, 1]) : indices
