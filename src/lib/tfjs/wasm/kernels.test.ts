import type { NamedAttrMap, Tensor } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { tfjsAsset } from '../bundle.ts'
import { loadTfjs, type Tf } from '../load.ts'

let tf: Tf
beforeAll(async () => {
  tf = await loadTfjs('cpu', tfjsAsset)
  await loadTfjs('wasm', tfjsAsset)
})

/** A kernel's inputs by shape, and its attributes. Integers below 0 and above come as whole numbers. */
interface Case {
  kernel: string
  shapes: Record<string, number[]>
  whole?: Record<string, number[]>
  attributes: object
}

/** Runs the case on a backend, with the same random numbers every time. */
function run(backend: string, { kernel, shapes, whole = {}, attributes }: Case): Tensor {
  tf.setBackend(backend)
  return tf.tidy(() => {
    const inputs = Object.entries(shapes).map(([name, shape], i) => [
      name,
      tf.randomUniform(shape, -1, 1, 'float32', i + 1),
    ])
    const numbers = Object.entries(whole).map(([name, values]) => [name, tf.tensor1d(values, 'int32')])
    return tf
      .engine()
      .runKernel(kernel, Object.fromEntries([...inputs, ...numbers]), attributes as NamedAttrMap) as Tensor
  })
}

/** Tensors, and pieces of the heap that kernels used on the way. */
const alive = () => [tf.memory().numTensors, tf.engine().findBackend('wasm').numDataIds()]

function expectSame(example: Case): void {
  const before = alive()
  const [ours, theirs] = ['wasm', 'cpu'].map((backend) => run(backend, example))
  expect(ours.shape).toEqual(theirs.shape)
  expect(ours.dtype).toBe(theirs.dtype)
  const expected = theirs.dataSync()
  ours.dataSync().forEach((v, i) => {
    expect(Math.abs(v - expected[i])).toBeLessThan(1e-4)
  })
  tf.dispose([ours, theirs])
  expect(alive()).toEqual(before)
}

const small = (max: number) => fc.integer({ min: 1, max })
const geometry = fc
  .record({
    size: fc.tuple(small(2), fc.integer({ min: 4, max: 9 }), fc.integer({ min: 4, max: 9 }), small(4)),
    window: fc.tuple(small(4), small(4)),
    strides: fc.tuple(small(3), small(3)),
    pad: fc.constantFrom('same' as const, 'valid' as const, 1),
    multiplier: small(4),
  })
  .map(({ size, window, strides, pad, multiplier }) => {
    const filter = [...window, size[3], multiplier] as [number, number, number, number]
    const { outShape } = tf.backend_util.computeConv2DInfo(size, filter, strides, 1, pad)
    return { size, filter, strides, pad, dataFormat: 'NHWC', output: outShape, window }
  })

test('Conv2DBackpropFilter is that of tfjs-cpu', () => {
  fc.assert(
    fc.property(geometry, ({ size, filter, strides, pad, dataFormat, output }) => {
      const attributes = { strides, pad, dataFormat, filterShape: filter }
      expectSame({ kernel: 'Conv2DBackpropFilter', shapes: { x: size, dy: output }, attributes })
    }),
  )
})

test('Conv2DBackpropInput is that of tfjs-cpu', () => {
  fc.assert(
    fc.property(geometry, ({ size, filter, strides, pad, dataFormat, output }) => {
      const attributes = { strides, pad, dataFormat, inputShape: size }
      expectSame({ kernel: 'Conv2DBackpropInput', shapes: { dy: output, filter }, attributes })
    }),
  )
})

test('the backward kernels of a depthwise convolution are those of tfjs-cpu', () => {
  fc.assert(
    fc.property(geometry, ({ size, filter, strides, pad, output }) => {
      const dy = [...output.slice(0, 3), filter[2] * filter[3]]
      const attributes = { strides, pad, dilations: [1, 1], filterShape: filter, inputShape: size }
      expectSame({ kernel: 'DepthwiseConv2dNativeBackpropFilter', shapes: { x: size, dy }, attributes })
      expectSame({ kernel: 'DepthwiseConv2dNativeBackpropInput', shapes: { dy, filter }, attributes })
    }),
  )
})

test('MaxPoolGrad is that of tfjs-cpu, below zero too', () => {
  fc.assert(
    fc.property(geometry, ({ size, window, strides, pad }) => {
      fc.pre(pad !== 1) // A window may then lie in the padding alone.
      const { outShape } = tf.backend_util.computePool2DInfo(size, window, strides, 1, pad)
      const attributes = { filterSize: window, strides, pad }
      expectSame({ kernel: 'MaxPoolGrad', shapes: { input: size, dy: outShape, output: outShape }, attributes })
    }),
  )
})

test('UnsortedSegmentSum is that of tfjs-cpu, and leaves out numbers of no segment', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 1, maxLength: 8 }),
      fc.array(small(4), { maxLength: 2 }),
      (segmentIds, inner) => {
        const shapes = { x: [segmentIds.length, ...inner] }
        const attributes = { numSegments: 4 }
        expectSame({ kernel: 'UnsortedSegmentSum', shapes, whole: { segmentIds }, attributes })
      },
    ),
  )
})
