"""Golden outputs and gradients of layers, losses of models and steps of optimizers, from PyTorch in float64, with options
and shapes drawn by lot; in the layouts of tfjs.

python3 layers.py > torch-f64-layers.json
"""
import json
import random
import sys

import torch
import torch.nn.functional as F
from cases import numbers, some

torch.manual_seed(20261124)
random.seed(20261124)
pick, size = random.choice, lambda low=1, high=4: random.randint(low, high)
layers, losses, optimizers = [], [], []


def layer(name, f, inputs, weights=(), training=False, inner=None, **options):
    """f(inputs, weights) is what the layer computes."""
    xs = [x.clone().requires_grad_(x.is_floating_point()) for x in inputs]
    ws = [w.clone().requires_grad_() for w in weights]
    y = f(xs, ws)
    dy = some(*y.shape)
    asked = [x for x in xs if x.requires_grad] + ws
    grads = torch.autograd.grad(y, asked, dy, allow_unused=True) if asked else ()
    grads = [None if g is None else numbers(g) for g in grads]
    layers.append({
        'layer': name,
        'options': options,
        **({'inner': inner} if inner else {}),
        'training': training,
        'inputs': [numbers(x) for x in xs],
        'weights': [numbers(w) for w in ws],
        'output': numbers(y),
        'dy': numbers(dy),
        'grads': grads,
    })


def hard_sigmoid(x):
    return torch.clamp(0.2 * x + 0.5, 0, 1)


activations = {
    'linear': lambda x: x,
    'relu': torch.relu,
    'relu6': F.relu6,
    'elu': F.elu,
    'selu': F.selu,
    'sigmoid': torch.sigmoid,
    'hardSigmoid': hard_sigmoid,
    'tanh': torch.tanh,
    'softplus': F.softplus,
    'softsign': F.softsign,
    'softmax': lambda x: torch.softmax(x, -1),
    'logSoftmax': lambda x: torch.log_softmax(x, -1),
    'swish': F.silu,
    'mish': F.mish,
}


def biased(y, ws, use):
    return y + ws[-1] if use else y


for i in range(20):
    name = list(activations)[i] if i < len(activations) else pick(list(activations))
    units, width, bias = size(1, 5), size(1, 5), pick([True, True, False])
    x = some(*pick([(size(),), (size(), size())]), width)
    weights = [some(width, units)] + ([some(units)] if bias else [])
    f = lambda xs, ws, name=name, bias=bias: activations[name](biased(xs[0] @ ws[0], ws, bias))
    layer('dense', f, [x], weights, units=units, activation=name, useBias=bias)


def first(x):
    return x.movedim(-1, 1).contiguous()


def last(x):
    return x.movedim(1, -1)


def around(length, window, stride, padding):
    """What padding adds before and after an axis."""
    total = 0 if padding == 'valid' else max(0, (-(-length // stride) - 1) * stride + window - length)
    return total // 2, total - total // 2


def padded(x, windows, strides, padding, value=0.0):
    """x: [batch, channels, ...space]. `windows` are as wide as they reach."""
    sides = [around(n, w, s, padding) for n, w, s in zip(x.shape[2:], windows, strides)]
    return F.pad(x, [n for pair in reversed(sides) for n in pair], value=value)


def convolved(x, kernel, strides, padding, dilation, groups=1):
    """kernel: [...window, channels in a group, channels out]."""
    rank = kernel.dim() - 2
    reach = [(n - 1) * d + 1 for n, d in zip(kernel.shape, dilation)]
    conv = [F.conv1d, F.conv2d, F.conv3d][rank - 1]
    filters = kernel.permute(rank + 1, rank, *range(rank)).contiguous()
    return last(conv(padded(first(x), reach, strides, padding), filters, stride=strides, dilation=dilation, groups=groups))


def window_options(rank, paddings):
    """Either strides or dilation, as in tfjs."""
    strides, dilation = [pick([1, 2, 3]) for _ in range(rank)], [1] * rank
    if random.random() < 0.35:
        strides, dilation = [1] * rank, [pick([1, 2]) for _ in range(rank)]
    return strides, dilation, pick(paddings)


def convolution(name, rank, paddings=('valid', 'same')):
    strides, dilation, padding = window_options(rank, paddings)
    window = [size(1, 3) for _ in range(rank)]
    space = [(w - 1) * d + size(1, 5 - rank) + 1 for w, d in zip(window, dilation)]
    channels, filters, activation = size(1, 3), size(1, 3), pick(['linear', 'tanh', 'relu', 'sigmoid'])
    bias = pick([True, False])
    f = lambda xs, ws: activations[activation](biased(convolved(xs[0], ws[0], strides, padding, dilation), ws, bias))
    weights = [some(*window, channels, filters)] + ([some(filters)] if bias else [])
    layer(name, f, [some(size(1, 2), *space, channels)], weights, filters=filters, kernelSize=window, strides=strides,
          dilationRate=dilation, padding=padding, activation=activation, useBias=bias)


for _ in range(10):
    convolution('conv1d', 1, ['valid', 'same', 'same'])
for _ in range(4):
    # Causal: strides of tfjs do not go with it.
    window, channels, filters, dilation = size(2, 3), size(1, 3), size(1, 3), size(1, 2)

    def f(xs, ws, dilation=dilation):
        z = F.pad(first(xs[0]), ((ws[0].shape[0] - 1) * dilation, 0))
        return last(F.conv1d(z, ws[0].permute(2, 1, 0).contiguous(), dilation=dilation)) + ws[1]
    layer('conv1d', f, [some(size(1, 2), size(4, 7), channels)], [some(window, channels, filters), some(filters)],
          filters=filters, kernelSize=window, dilationRate=dilation, padding='causal')
for _ in range(16):
    convolution('conv2d', 2)
for _ in range(3):
    convolution('conv3d', 3, ['valid', 'same'])


def spread(depthwise):
    """[h, w, c, m] as filters of c groups: [h, w, 1, c * m]."""
    h, w, c, m = depthwise.shape
    return depthwise.reshape(h, w, 1, c * m)


for name in ['depthwiseConv2d', 'separableConv2d'] * 6:
    strides, dilation, padding = window_options(2, ['valid', 'same'])
    strides = [strides[0]] * 2
    window, channels, m, filters = [size(1, 3), size(1, 3)], size(1, 3), size(1, 2), size(1, 3)
    space = [(w - 1) * d + size(1, 3) + 1 for w, d in zip(window, dilation)]
    options = {'kernelSize': window, 'strides': strides, 'dilationRate': dilation, 'padding': padding, 'depthMultiplier': m}

    def f(xs, ws, name=name, strides=strides, dilation=dilation, padding=padding, channels=channels):
        y = convolved(xs[0], spread(ws[0]), strides, padding, dilation, channels)
        return (y if name == 'depthwiseConv2d' else y @ ws[1][0, 0]) + ws[-1]
    weights = [some(*window, channels, m)]
    weights += [some(channels * m)] if name == 'depthwiseConv2d' else [some(1, 1, channels * m, filters), some(filters)]
    if name == 'separableConv2d':
        options['filters'] = filters
    layer(name, f, [some(size(1, 2), *space, channels)], weights, **options)

for _ in range(8):
    window, stride = [size(1, 3), size(1, 3)], size(1, 3)
    channels, filters, padding = size(1, 3), size(1, 3), pick(['valid', 'same'])
    space = [size(1, 3), size(1, 3)]

    def f(xs, ws, stride=stride, padding=padding, window=window, space=space):
        y = F.conv_transpose2d(first(xs[0]), ws[0].permute(3, 2, 0, 1).contiguous(), stride=stride)
        # Places up to n * stride come out, or as far as filters reach; what is missing is 0, what 'same' padded is cut.
        for axis, (w, n) in enumerate(zip(window, space)):
            out = n * stride + (max(w - stride, 0) if padding == 'valid' else 0)
            cut = 0 if padding == 'valid' else max(0, (n - 1) * stride + w - out) // 2
            y = F.pad(y, [0, 0, 0, out] if axis == 0 else [0, out]).narrow(2 + axis, cut, out)
        return last(y) + ws[1]
    layer('conv2dTranspose', f, [some(size(1, 2), *space, channels)], [some(*window, filters, channels), some(filters)],
          filters=filters, kernelSize=window, strides=[stride, stride], padding=padding)


def pooled(x, kind, windows, strides, padding):
    z, rank = first(x), len(windows)
    if kind == 'max':
        return last([F.max_pool1d, F.max_pool2d, F.max_pool3d][rank - 1](padded(z, windows, strides, padding, -1e30), windows, strides))
    # Padding does not count.
    mean = [F.avg_pool1d, F.avg_pool2d, F.avg_pool3d][rank - 1]
    sums = [mean(padded(t, windows, strides, padding), windows, strides) for t in (z, torch.ones_like(z))]
    return last(sums[0] / sums[1])


for i in range(18):
    kind, rank = ['max', 'average'][(i + i // 4) % 2], [1, 2, 2, 3][i % 4]
    windows = [size(1, 3) for _ in range(rank)]
    strides = [size(1, 3) for _ in range(rank)]
    space = [w + size(0, 3) for w in windows]
    padding = pick(['valid', 'same'])
    f = lambda xs, _, kind=kind, windows=windows, strides=strides, padding=padding: pooled(xs[0], kind, windows, strides, padding)
    layer(f'{kind}Pooling{rank}d', f, [some(size(1, 2), *space, size(1, 3))], poolSize=windows, strides=strides, padding=padding)

for rank in [1, 2, 1, 2]:
    x = some(size(), *[size(1, 4) for _ in range(rank)], size())
    axes = list(range(1, rank + 1))
    layer(f'globalAveragePooling{rank}d', lambda xs, _: xs[0].mean(axes), [x])
    layer(f'globalMaxPooling{rank}d', lambda xs, _: xs[0].amax(axes), [x])

for i in range(8):
    training, epsilon = i % 2 == 0, pick([1e-3, 1e-2, 0.5])
    x = some(size(2, 4), *pick([(), (size(2, 3),), (size(1, 3), size(1, 3))]), size(1, 4))
    n = x.shape[-1]
    weights = [some(n), some(n), some(n), some(n, low=0.5, high=2)]

    def f(xs, ws, training=training, epsilon=epsilon):
        return last(F.batch_norm(first(xs[0]), ws[2].detach().clone(), ws[3].detach().clone(), ws[0], ws[1], training, 0.01, epsilon))
    layer('batchNormalization', f, [x], weights, training, epsilon=epsilon)

for _ in range(6):
    x, epsilon = some(*[size(1, 3) for _ in range(size(1, 2))], size(2, 5)), pick([1e-3, 1e-5, 0.1])
    n = x.shape[-1]
    f = lambda xs, ws, n=n, epsilon=epsilon: F.layer_norm(xs[0], [n], ws[0], ws[1], epsilon)
    layer('layerNormalization', f, [x], [some(n), some(n)], epsilon=epsilon)

for _ in range(4):
    words, length = size(2, 6), size(1, 4)
    x = torch.randint(0, words, pick([(size(), size(1, 5)), (size(), 2, 2)])).int()
    layer('embedding', lambda xs, ws: F.embedding(xs[0].long(), ws[0]), [x], [some(words, length)], inputDim=words, outputDim=length)


def simple_step(z, h, U, act):
    return [activations[act](z + h[0] @ U)]


def lstm_step(z, state, U, act, gate):
    h, c = state
    i, f, g, o = (z + h @ U).chunk(4, -1)
    s, a = activations[gate], activations[act]
    c = s(f) * c + s(i) * a(g)
    return [s(o) * a(c), c]


def gru_step(z, state, U, act, gate):
    h, (xz, xr, xh), (Uz, Ur, Uh) = state[0], z.chunk(3, -1), U.chunk(3, -1)
    update, reset = (activations[gate](x + h @ u) for x, u in ((xz, Uz), (xr, Ur)))
    return [update * h + (1 - update) * activations[act](xh + (reset * h) @ Uh)]


def sequence(kind, x, ws, units, sequences, backwards, act, gate):
    """All outputs, or the last. x: [batch, time, in]."""
    states = [torch.zeros(x.shape[0], units) for _ in range(2 if kind == 'lstm' else 1)]
    outputs = []
    zs = x @ ws[0] + (ws[2] if len(ws) > 2 else 0)
    for z in (reversed(zs.unbind(1)) if backwards else zs.unbind(1)):
        step = {'simpleRNN': lambda: simple_step(z, states, ws[1], act), 'lstm': lambda: lstm_step(z, states, ws[1], act, gate),
                'gru': lambda: gru_step(z, states, ws[1], act, gate)}[kind]
        states = step()
        outputs.append(states[0])
    return torch.stack(outputs, 1) if sequences else outputs[-1]


gates = {'simpleRNN': 1, 'lstm': 4, 'gru': 3}


def recurrent_weights(kind, width, units, bias=True):
    n = gates[kind] * units
    return [some(width, n), some(units, n)] + ([some(n)] if bias else [])


for kind in ['simpleRNN', 'lstm', 'gru', 'lstm'] * 6:
    units, width = size(1, 4), size(1, 4)
    x = some(size(1, 3), size(1, 5), width)
    bias, sequences, backwards = pick([True, True, False]), pick([True, False]), pick([True, False, False])
    act, gate = pick(['tanh', 'tanh', 'tanh', 'relu', 'sigmoid']), pick(['sigmoid', 'hardSigmoid'])
    # Where LSTM and simple RNN are PyTorch's own, they are asked.
    own = kind != 'gru' and act == 'tanh' and (gate == 'sigmoid' or kind == 'simpleRNN')

    def f(xs, ws, kind=kind, units=units, sequences=sequences, backwards=backwards, act=act, gate=gate, bias=bias, own=own):
        if not own:
            return sequence(kind, xs[0], ws, units, sequences, backwards, act, gate)
        b = ws[2] if bias else torch.zeros(ws[0].shape[1])
        z = xs[0].flip(1) if backwards else xs[0]
        zeros = torch.zeros(1, z.shape[0], units)
        how = ([ws[0].T, ws[1].T, b, torch.zeros_like(b)], True, 1, 0.0, False, False, True)
        y = torch.lstm(z, (zeros, zeros), *how)[0] if kind == 'lstm' else torch.rnn_tanh(z, zeros, *how)[0]
        return y if sequences else y[:, -1]
    options = {} if kind == 'simpleRNN' else {'recurrentActivation': gate}
    layer(kind, f, [x], recurrent_weights(kind, width, units, bias), units=units, activation=act, useBias=bias,
          returnSequences=sequences, goBackwards=backwards, **options)

merge = {'concat': lambda a, b: torch.cat([a, b], -1), 'sum': torch.add, 'ave': lambda a, b: (a + b) / 2, 'mul': torch.mul}
for mode in merge:
    kind, units, width, sequences = pick(list(gates)), size(1, 3), size(1, 3), pick([True, False])

    def f(xs, ws, mode=mode, kind=kind, units=units, sequences=sequences):
        ahead = sequence(kind, xs[0], ws[:3], units, sequences, False, 'tanh', 'hardSigmoid')
        back = sequence(kind, xs[0], ws[3:], units, sequences, True, 'tanh', 'hardSigmoid')
        return merge[mode](ahead, back.flip(1) if sequences else back)
    weights = recurrent_weights(kind, width, units) + recurrent_weights(kind, width, units)
    layer('bidirectional', f, [some(size(1, 3), size(2, 4), width)], weights, inner=[kind, {'units': units, 'returnSequences': sequences}],
          mergeMode=mode)

for _ in range(3):
    units, width, act = size(1, 4), size(1, 4), pick(['tanh', 'softmax', 'relu'])
    f = lambda xs, ws, act=act: activations[act](xs[0] @ ws[0] + ws[1])
    layer('timeDistributed', f, [some(size(1, 3), size(1, 4), width)], [some(width, units), some(units)],
          inner=['dense', {'units': units, 'activation': act}])

for i in range(6):
    heads, key, value, batch, out = size(1, 3), size(1, 3), size(1, 3), size(1, 2), size(1, 4)
    several, causal = i % 2 == 1, i % 3 == 0
    x = [some(batch, size(1, 4), size(1, 4))]
    if several:
        x.append(some(batch, size(1, 4), size(1, 4)))
    a, b = x[0].shape[-1], x[-1].shape[-1]
    weights = [some(a, heads, key), some(heads, key), some(b, heads, key), some(heads, key), some(b, heads, value), some(heads, value),
               some(heads, value, out), some(out)]

    def f(xs, ws, causal=causal and not several):
        q, k, v = (torch.einsum('btf,fhd->bhtd', x, w) + b[:, None] for x, w, b in
                   ((xs[0], ws[0], ws[1]), (xs[-1], ws[2], ws[3]), (xs[-1], ws[4], ws[5])))
        scores = q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5
        if causal:
            scores = scores.masked_fill(torch.ones(scores.shape[-2:]).triu(1).bool(), float('-inf'))
        return torch.einsum('bhtd,hdo->bto', torch.softmax(scores, -1) @ v, ws[6]) + ws[7]
    layer('multiHeadAttention', f, x, weights, numHeads=heads, keyDim=key, valueDim=value, outputShape=out,
          useCausalMask=causal and not several)

for alpha in [0.1, 0.7]:
    layer('leakyReLU', lambda xs, _: F.leaky_relu(xs[0], alpha), [some(size(), size(), 2)], alpha=alpha)
    layer('thresholdedReLU', lambda xs, _: F.threshold(xs[0], alpha, 0.0), [some(3, 4)], theta=alpha)
    x = some(size(), size(), size())
    layer('prelu', lambda xs, ws: torch.where(xs[0] > 0, xs[0], ws[0] * xs[0]), [x], [some(*x.shape[1:])])
layer('elu', lambda xs, _: F.elu(xs[0]), [some(3, 4)], alpha=1)
layer('softmax', lambda xs, _: torch.softmax(xs[0], -1), [some(3, 4)], axis=1)
layer('reLU', lambda xs, _: F.hardtanh(xs[0], 0.0, 1.5), [some(4, 3)], maxValue=1.5)
layer('flatten', lambda xs, _: xs[0].flatten(1), [some(2, 3, 2)])
layer('permute', lambda xs, _: xs[0].permute(0, 3, 1, 2), [some(2, 3, 2, 2)], dims=[3, 1, 2])
layer('repeatVector', lambda xs, _: xs[0][:, None].expand(-1, 3, -1), [some(2, 3)], n=3)
layer('upSampling2d', lambda xs, _: xs[0].repeat_interleave(2, 1).repeat_interleave(3, 2), [some(1, 2, 3, 2)], size=[2, 3])
for name, join in {'add': torch.add, 'multiply': torch.mul, 'average': lambda a, b: (a + b) / 2, 'maximum': torch.maximum,
                   'minimum': torch.minimum, 'concatenate': lambda a, b: torch.cat([a, b], -1)}.items():
    shape = (size(), size())
    layer(name, lambda xs, _: join(*xs), [some(*shape), some(*shape)])
layer('dot', lambda xs, _: torch.einsum('bi,bi->b', *xs)[:, None], [some(3, 4), some(3, 4)], axes=1)
layer('dot', lambda xs, _: F.normalize(xs[0], dim=1, eps=0).transpose(1, 2) @ F.normalize(xs[1], dim=1, eps=0),
      [some(2, 3, 2), some(2, 3, 4)], axes=1, normalize=True)


def rows(x):
    """The mean over all axes but the first."""
    return x.flatten(1).mean(1)


def probabilities(n, k):
    return torch.softmax(some(n, k), -1).float().double()


loss_of = {
    'meanSquaredError': ('linear', some, lambda t, y: F.mse_loss(y, t)),
    'meanAbsoluteError': ('tanh', some, lambda t, y: F.l1_loss(y, t)),
    'meanAbsolutePercentageError': ('linear', some, lambda t, y: (100 * (t - y).abs() / t.abs()).mean()),
    'meanSquaredLogarithmicError': ('softplus', probabilities, lambda t, y: F.mse_loss(torch.log1p(y), torch.log1p(t))),
    'squaredHinge': ('linear', lambda n, k: some(n, k).sign(), lambda t, y: torch.relu(1 - t * y).square().mean()),
    'hinge': ('tanh', lambda n, k: some(n, k).sign(), lambda t, y: torch.relu(1 - t * y).mean()),
    'logcosh': ('linear', some, lambda t, y: torch.log(torch.cosh(y - t)).mean()),
    'categoricalCrossentropy': ('softmax', probabilities, lambda t, y: -(t * y.log()).sum(-1).mean()),
    'sparseCategoricalCrossentropy': ('softmax', lambda n, k: torch.randint(0, k, (n, 1)).double(),
                                      lambda t, y: F.nll_loss(y.log(), t[:, 0].long())),
    'binaryCrossentropy': ('sigmoid', lambda n, k: torch.randint(0, 2, (n, k)).double(), lambda t, y: F.binary_cross_entropy(y, t)),
    'kullbackLeiblerDivergence': ('softmax', probabilities, lambda t, y: F.kl_div(y.log(), t, reduction='batchmean')),
    'cosineProximity': ('linear', some, lambda t, y: -F.cosine_similarity(t, y, -1, eps=0).mean()),
    'categoricalHinge': ('linear', lambda n, k: F.one_hot(torch.randint(0, k, (n,)), k).double(),
                         lambda t, y: torch.relu(1 + ((1 - t) * y).amax(-1) - (t * y).sum(-1)).mean()),
}
for name, (activation, labels, loss) in list(loss_of.items()) * 2:
    n, width, k = size(1, 4), size(1, 4), size(2, 4)
    x, t, W, rate = some(n, width), labels(n, k), some(width, k).requires_grad_(), pick([0.125, 0.5])
    value = loss(t, activations[activation](x @ W))
    (grad,) = torch.autograd.grad(value, W)
    losses.append({'loss': name, 'activation': activation, 'x': numbers(x), 'labels': numbers(t), 'kernel': numbers(W.detach()),
                   'learningRate': rate, 'value': value.item(), 'after': numbers(W.detach() - rate * grad)})

for i in range(24):
    rate, momentum = pick([0.01, 0.1, 0.03]), pick([0.5, 0.9])
    betas, decay = (pick([0.9, 0.8]), pick([0.999, 0.95])), pick([0.01, 0.2])
    kind = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'centered', 'adam', 'adamW', 'adamax'][i % 9]
    start = some(size(1, 3), size(1, 3))
    w = start.clone().requires_grad_()
    start_at, tiny = pick([0.1, 0.5]), pick([1e-8, 1e-3])
    make, arguments = {
        'sgd': (lambda: torch.optim.SGD([w], rate), [rate]),
        'momentum': (lambda: torch.optim.SGD([w], rate, momentum), [rate, momentum]),
        'nesterov': (lambda: torch.optim.SGD([w], rate, momentum, nesterov=True), [rate, momentum, True]),
        # ε stands elsewhere in PyTorch; without it the rules are the same.
        'adagrad': (lambda: torch.optim.Adagrad([w], rate, initial_accumulator_value=start_at, eps=0), [rate, start_at, 0]),
        'rmsprop': (lambda: torch.optim.RMSprop([w], rate, 0.9, 0, momentum=momentum), [rate, 0.9, momentum, 0]),
        'centered': (lambda: torch.optim.RMSprop([w], rate, 0.7, 0, momentum=momentum, centered=True), [rate, 0.7, momentum, 0, True]),
        'adam': (lambda: torch.optim.Adam([w], rate, betas, tiny), [rate, *betas, tiny]),
        'adamW': (lambda: torch.optim.AdamW([w], rate, betas, tiny, decay), [rate, *betas, tiny, decay]),
        'adamax': (lambda: torch.optim.Adamax([w], rate, betas, 0), [rate, *betas, 0]),
    }[kind]
    optimizer, given, path = make(), [], []
    for _ in range(5):
        g = some(*start.shape)
        w.grad = g.clone()
        optimizer.step()
        given.append(numbers(g))
        path.append(numbers(w.detach().clone()))
    optimizers.append({'optimizer': kind, 'arguments': arguments, 'start': numbers(start), 'grads': given, 'path': path})

source = f'pytorch {torch.__version__} float64 CPU'
json.dump({'source': source, 'layers': layers, 'losses': losses, 'optimizers': optimizers}, sys.stdout)
