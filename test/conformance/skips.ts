import type { Outcome } from './run-specs.ts'

/** Specs that are not asked of the engine, and why. One that matches nothing, or a spec that passes, fails the run. */
export interface Skip {
  /** As `ops/add_test`; any file when left out. */
  file?: string
  /** What the name of a spec matches; any when left out. */
  name?: RegExp
  /** What its text matches; any when left out. */
  uses?: RegExp
  reason: string
  /** Whether it lies outside of what the engine is for, and so does not count as a gap. */
  outOfScope?: boolean
}

export const skips: Skip[] = [
  { uses: /tf\.complex\(/, reason: 'The engine has no complex numbers.', outOfScope: true },
  {
    name: /^tensor (ones with complex type|\w+ complex64 dtype)/,
    reason: 'The engine has no complex numbers.',
    outOfScope: true,
  },
  {
    // That strings are refused is asked, and answered, elsewhere.
    name: /^(?!.*(throws (error )?(for|when)|throws error$|\], (shape|but)|not uint8array|!string throws)).*(\bstrings?\b|string\[|encoded)/i,
    reason: 'A tensor holds numbers, not strings.',
    outOfScope: true,
  },
  {
    file: 'ops/squeeze_test',
    name: /^squeeze (default|specific|all ones|squeeze only)/,
    reason: 'A tensor holds numbers, not strings.',
    outOfScope: true,
  },
  {
    file: 'tensor_test',
    name: /^tensor\.toString/,
    reason: 'Printed tensors have a layout of our own: type and shape in the first line, then the values in columns.',
  },
  {
    file: 'variable_test',
    name: /if name already used/,
    reason: 'A cell that is run again names its variables again: the name then means the new variable.',
  },
  {
    file: 'ops/truncated_normal_test',
    name: /(1D|3D|4D) (float32|int32)/,
    reason: 'Without its tails a normal distribution has 0.88 of its deviation; the spec asks for nearly all of it.',
  },
  { file: 'ops/one_hot_test', name: /Depth 1/, reason: 'One category only is allowed: a row of one element.' },
  { file: 'ops/where_test', name: /Invalid condition/, reason: 'A condition may be of any type: what is not 0 holds.' },
  { name: /^(softmax|logSoftmax) 2D, (dim|axis)=0/, reason: 'Any axis is allowed, not only the last.' },
  {
    name: /^(max|min) (max|min) gradient: .*ties/,
    reason: 'Equal extremes share the gradient; tfjs gives all of it to each.',
  },
  {
    file: 'ops/einsum_test',
    name: /duplicate axes|more than two/,
    reason: 'Diagonals and any number of operands are allowed.',
  },
  {
    file: 'ops/mirror_pad_test',
    name: /grad/,
    reason: 'The gradient of the mirrored elements is added to their originals; tfjs drops it.',
  },
  { file: 'ops/depth_to_space_test', name: /int32/, reason: 'Elements of any type can be rearranged.' },
  {
    name: /^(inTopKAsync|booleanMaskAsync|setdiff1dAsync|whereAsync) (should )?throws?/,
    uses: /\.message/,
    reason: 'The words of errors are our own, and these specs compare them by themselves.',
  },
  {
    file: 'ops/conv2d_transpose_test',
    name: /output=4x4x8,f=8,s=1,inDepth=8,p=same vec4/,
    reason: "Windows of stride 1 and 'same' do not make 8x8 of the 4x4 that is asked for; tfjs reads a corner of it.",
  },
  {
    file: 'ops/depthwise_conv2d_test',
    name: /throws error on dilations > 1/,
    reason: 'Our gradient is right for dilations too.',
  },
  {
    file: 'ops/avg_pool_test',
    name: /gradient x=\[3,3,1\] f=\[3,3\] s=1 p=explicit/,
    reason: 'The gradient expected there divides by the whole window at the edges, where the average is one of fewer.',
  },
  {
    file: 'ops/avg_pool_3d_test',
    name: /x=\[1,1,1,1,1\] f=\[1,1,3\] s=1 p=valid/,
    reason: 'A window that does not fit into the input is an error here, not an empty result.',
  },
  {
    file: 'ops/pool_test',
    name: /x=\[2,2,3\] f=\[1,1\] s=2 p=1 fractional outputs default rounding/,
    reason: 'Windows of 1x1 that skip elements and see padding are not the identity, which tfjs takes them for.',
  },
  {
    file: 'ops/image/transform_test',
    name: /fill=wrap, interpolation=bilinear/,
    reason: 'Wrapping is documented as abcd|abcd; tfjs goes round after one pixel too few.',
  },
  {
    file: 'ops/norm_test',
    name: /vector >2-norm to throw error/,
    reason: 'Ours has norms of any positive order.',
  },
  {
    file: 'optimizers/momentum_optimizer_test',
    name: /MomentumOptimizer basic/,
    reason: 'Counts a tensor that tfjs holds for the number momentum; the steps are compared with tfjs elsewhere.',
  },
]

/** Whether `skip` is meant for this spec. */
export const covers = ({ file, name, uses }: Skip, spec: Outcome): boolean =>
  (file === undefined || file === spec.file) && (name?.test(spec.name) ?? true) && (uses?.test(spec.source) ?? true)
