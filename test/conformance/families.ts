/** Spec files of tfjs-core without their `_test`, by family. */
const names: Record<string, string> = {
  creation: `
    tensor buffer variable ops/zeros ops/zeros_like ops/ones ops/ones_like ops/fill ops/eye ops/diag ops/linspace
    ops/range ops/one_hot ops/meshgrid ops/multinomial ops/rand ops/random_gamma ops/random_normal ops/random_standard_normal
    ops/random_uniform ops/random_uniform_int ops/truncated_normal ops/clone`,
  arithmetic: `
    ops/add ops/add_n ops/arithmetic ops/binary_ops ops/bitwise_and ops/equal ops/floordiv ops/greater ops/greater_equal ops/less
    ops/less_equal ops/logical_and ops/logical_not ops/logical_or ops/logical_xor ops/not_equal ops/sub`,
  unary: `
    ops/abs ops/acos ops/acosh ops/asin ops/asinh ops/atan ops/atanh ops/ceil ops/clip_by_value ops/cos ops/cosh ops/erf ops/exp
    ops/expm1 ops/floor ops/is_finite ops/is_inf ops/is_nan ops/log ops/log1p ops/neg ops/reciprocal ops/round ops/rsqrt ops/sign
    ops/sin ops/sinh ops/sqrt ops/square ops/step ops/tan`,
  activations: `
    ops/elu ops/leaky_relu ops/log_sigmoid ops/log_softmax ops/relu ops/relu6 ops/selu ops/sigmoid ops/softmax ops/softplus ops/tanh`,
  'linear algebra': `
    ops/einsum ops/euclidean_norm ops/fused/fused_mat_mul ops/linalg/band_part ops/linalg/gram_schmidt ops/linalg/qr ops/mat_mul ops/norm`,
  convolution: `
    ops/conv1d ops/conv2d ops/conv2d_separable ops/conv2d_transpose ops/conv3d ops/conv3d_transpose ops/depthwise_conv2d ops/dilation2d
    ops/fused/fused_conv2d ops/fused/fused_depthwise_conv2d`,
  pooling: 'ops/avg_pool ops/avg_pool_3d ops/max_pool ops/max_pool_3d ops/max_pool_with_argmax ops/pool',
  normalisation: 'ops/batchnorm ops/dropout ops/local_response_normalization ops/moments ops/moving_average',
  reductions: `
    ops/all ops/any ops/arg_max ops/arg_min ops/bincount ops/confusion_matrix ops/cumprod ops/cumsum ops/dense_bincount ops/in_top_k
    ops/log_sum_exp ops/max ops/mean ops/min ops/prod ops/sum ops/topk ops/unsorted_segment_sum`,
  'shape and slicing': `
    ops/batch_to_space_nd ops/boolean_mask ops/broadcast_args ops/broadcast_to ops/concat ops/depth_to_space ops/ensure_shape
    ops/expand_dims ops/gather ops/gather_nd ops/lower_bound ops/mirror_pad ops/pad ops/reverse_1d ops/reverse_2d ops/reverse_3d
    ops/reverse_4d ops/reverse ops/scatter_nd ops/search_sorted ops/setdiff1d_async ops/slice1d ops/slice2d ops/slice3d ops/slice4d
    ops/slice ops/space_to_batch_nd ops/sparse_to_dense ops/split ops/squeeze ops/stack ops/strided_slice ops/tensor_scatter_update
    ops/tile ops/transpose ops/unique ops/unstack ops/upper_bound ops/where_async ops/where`,
  losses: `
    ops/losses/absolute_difference ops/losses/compute_weighted_loss ops/losses/cosine_distance ops/losses/hinge_loss ops/losses/huber_loss
    ops/losses/log_loss ops/losses/mean_squared_error ops/losses/sigmoid_cross_entropy ops/losses/softmax_cross_entropy`,
  rnn: 'ops/basic_lstm_cell ops/multi_rnn_cell',
  gradients: 'gradients',
  optimizers: `
    optimizers/adadelta_optimizer optimizers/adagrad_optimizer optimizers/adam_optimizer optimizers/adamax_optimizer
    optimizers/momentum_optimizer optimizers/optimizer optimizers/rmsprop_optimizer optimizers/sgd_optimizer`,
  image: `
    ops/image/crop_and_resize ops/image/flip_left_right ops/image/grayscale_to_rgb ops/image/non_max_suppression_async
    ops/image/non_max_suppression ops/image/resize_bilinear ops/image/resize_nearest_neighbor ops/image/rgb_to_grayscale
    ops/image/rotate_with_offset ops/image/threshold ops/image/transform`,
}

/**
 * The spec files that the engine answers for, by family. Left out are those about strings, sparse and ragged tensors,
 * spectra, files, the pixels of a page, and tfjs's own inside.
 */
export const families: Record<string, string[]> = Object.fromEntries(
  Object.entries(names).map(([family, list]) => [
    family,
    list
      .trim()
      .split(/\s+/)
      .map((name) => `${name}_test`),
  ]),
)
