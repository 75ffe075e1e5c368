"""Golden values and gradients for ops that torch-f64.json leaves out, from PyTorch in float64, in tfjs's layouts.

python3 more.py > torch-f64-more.json
"""
import torch
import torch.nn.functional as F
from cases import case, some, write

torch.manual_seed(20261122)

for equation, shapes in {
    'ij,jk->ik': [(3, 4), (4, 2)],
    'bij,bkj->bik': [(2, 3, 4), (2, 5, 4)],
    'ij,ij->i': [(3, 4), (3, 4)],
    'i,j->ij': [(3,), (4,)],
    'bhqd,bhkd->bhqk': [(2, 2, 3, 4), (2, 2, 5, 4)],
    'ii->i': [(4, 4)],
    'ij->ji': [(3, 4)],
    'ij,jk,kl->il': [(2, 3), (3, 4), (4, 2)],
}.items():
    case('einsum', lambda *xs, e=equation: torch.einsum(e, *xs), [some(*s) for s in shapes], equation=equation)

for order in (1, 2, 3, 'inf'):
    case('norm', lambda x, p=order: torch.linalg.vector_norm(x, float(p), 1), [some(3, 4)], ord=order, axis=1)
for order in (1, 'inf', 'fro'):
    p = float(order) if order != 'fro' else order
    case('norm', lambda x, p=p: torch.linalg.matrix_norm(x, p), [some(3, 4)], ord=order, axis=[0, 1])
case('norm', lambda x: torch.linalg.vector_norm(x), [torch.zeros(3)], ord='euclidean')

with_zeros = some(3, 5)
with_zeros[0, 2] = with_zeros[1, 0] = with_zeros[1, 3] = 0
case('cumprod', lambda x: x.cumprod(1), [some(3, 5)], axis=1)
case('cumprod', lambda x: x.cumprod(1), [with_zeros], axis=1)
case('prod', lambda x: x.prod(1), [with_zeros], axis=1)
case('topk', lambda x: x.topk(3).values, [some(4, 6)], k=3)
for axis in (0, -1):
    case('cumsum', lambda x, a=axis: x.flip(a).cumsum(a).flip(a), [some(3, 4)], axis=axis, reverse=True)

image = some(1, 2, 4, 5)
case('mirrorPad', lambda x: F.pad(x, (2, 1, 1, 3), mode='reflect'), [image], paddings=[[0, 0], [0, 0], [1, 3], [2, 1]], mode='reflect')
case('stridedSlice', lambda x: x[1:6:2, ::3], [some(7, 8)], begin=[1, 0], end=[6, 8], strides=[2, 3])
case('unsortedSegmentSum', lambda x, i: torch.zeros(4, 3).index_add(0, i, x), [some(5, 3), torch.tensor([0, 3, 3, 1, 0])], numSegments=4)
case('gather', lambda x, i: x[i], [some(5, 3), torch.tensor([[0, 2], [2, 4]])], axis=0)
case('gatherND', lambda x, i: x[i[:, 0], i[:, 1]], [some(4, 3, 2), torch.tensor([[0, 2], [3, 1], [0, 2]])])
case('tensorScatterUpdate', lambda x, i, u: x.index_put((i[:, 0],), u), [some(4, 3), torch.tensor([[2], [0]]), some(2, 3)])
case('depthToSpace', lambda x: F.pixel_shuffle(x, 2), [some(2, 4, 2, 3)], blockSize=2)

case('prelu', lambda x, a: F.prelu(x, a), [some(4, 3), some(3)])
case('cosh', torch.cosh, [some(3, 4)])
case('asinh', torch.asinh, [some(3, 4)])
case('acosh', torch.acosh, [some(3, 4, low=1.1, high=5)])
case('atanh', torch.atanh, [some(3, 4, low=-0.9, high=0.9)])
case('asin', torch.asin, [some(3, 4, low=-0.9, high=0.9)])
case('acos', torch.acos, [some(3, 4, low=-0.9, high=0.9)])
case('var', lambda x: x.var((0, 2), unbiased=False), [some(3, 4, 2)], axis=[0, 2])
case('qr', lambda x: torch.linalg.qr(x).R.abs(), [some(4, 3)])

labels = torch.tensor([[0.0, 1, 0], [1, 0, 0], [0, 0, 1], [0.2, 0.3, 0.5]])
for smoothing in (0.0, 0.2):
    for reduction in ('none', 'mean', 'sum'):
        case(
            'softmaxCrossEntropy',
            lambda t, z, s=smoothing, r=reduction: F.cross_entropy(z, t, label_smoothing=s, reduction=r),
            [labels, some(4, 3) * 4],
            labelSmoothing=smoothing,
            reduction=reduction,
        )
for reduction in ('none', 'mean', 'sum'):
    targets, scores = some(4, 3, low=0, high=1), some(4, 3)
    case('sigmoidCrossEntropy', lambda t, z, r=reduction: F.binary_cross_entropy_with_logits(z, t, reduction=r), [targets, scores], reduction=reduction)
    case('huberLoss', lambda t, y, r=reduction: F.huber_loss(y, t, reduction=r, delta=0.5), [targets, scores], delta=0.5, reduction=reduction)
    case('meanSquaredError', lambda t, y, r=reduction: F.mse_loss(y, t, reduction=r), [targets, scores], reduction=reduction)
    case('absoluteDifference', lambda t, y, r=reduction: F.l1_loss(y, t, reduction=r), [targets, scores], reduction=reduction)


def lstm_cell(forget_bias, kernel, bias, data, c, h):
    i, j, f, o = (torch.cat([data, h], 1) @ kernel + bias).chunk(4, 1)
    c = c * (f + forget_bias).sigmoid() + i.sigmoid() * j.tanh()
    return torch.cat([c, c.tanh() * o.sigmoid()], 1)


case('basicLSTMCell', lstm_cell, [torch.tensor(1.0), some(5, 8), some(8), some(3, 3), some(3, 2), some(3, 2)])

def channels_first(x):
    return x.movedim(-1, 1)


def channels_last(x):
    return x.movedim(1, -1)


def filters_first(w):
    """[...size, in, out] as PyTorch has it: [out, in, ...size]."""
    return w.movedim((-1, -2), (0, 1))


for stride, dilation in [(1, 1), (2, 1), (1, 2)]:
    case(
        'conv1d',
        lambda x, w, s=stride, d=dilation: channels_last(F.conv1d(channels_first(x), filters_first(w), stride=s, dilation=d)),
        [some(2, 9, 3), some(3, 3, 4)],
        stride=stride,
        dilation=dilation,
    )
for stride in (1, 2):
    # tfjs's filters are [height, width, out, in] here.
    case(
        'conv2dTranspose',
        lambda x, w, s=stride: channels_last(F.conv_transpose2d(channels_first(x), filters_first(w), stride=s)),
        [some(2, 4, 3, 2), some(3, 2, 3, 2)],
        stride=stride,
        outputShape=[2, 3 * stride + 3, 2 * stride + 2, 3],
    )
for dilation in (1, 2):
    case(
        'depthwiseConv2d',
        lambda x, w, d=dilation: channels_last(
            F.conv2d(channels_first(x), w.permute(2, 3, 0, 1).reshape(6, 1, 3, 2), groups=3, dilation=d)
        ),
        [some(2, 7, 6, 3), some(3, 2, 3, 2)],
        dilation=dilation,
    )
case(
    'separableConv2d',
    lambda x, w, p: channels_last(
        F.conv2d(F.conv2d(channels_first(x), w.permute(2, 3, 0, 1).reshape(4, 1, 2, 2), groups=2), filters_first(p))
    ),
    [some(1, 5, 4, 2), some(2, 2, 2, 2), some(1, 1, 4, 3)],
)
case('conv3d', lambda x, w: channels_last(F.conv3d(channels_first(x), filters_first(w))), [some(1, 3, 4, 3, 2), some(2, 2, 2, 2, 3)])
case('avgPool3d', lambda x: channels_last(F.avg_pool3d(channels_first(x), 2)), [some(1, 4, 2, 4, 2)])
case('maxPool3d', lambda x: channels_last(F.max_pool3d(channels_first(x), 2)), [some(1, 4, 2, 4, 2)])
for corners, size in [(True, (5, 7)), (False, (5, 7)), (True, (2, 3)), (False, (2, 3))]:
    case(
        'resizeBilinear',
        lambda x, c=corners, s=size: channels_last(F.interpolate(channels_first(x), s, mode='bilinear', align_corners=c)),
        [some(2, 3, 4, 2)],
        size=list(size),
        alignCorners=corners,
    )
case(
    'localResponseNormalization',
    lambda x: channels_last(F.local_response_norm(channels_first(x), 5, alpha=0.5 * 5, beta=0.75, k=1.5)),
    [some(1, 2, 2, 7)],
    depthRadius=2,
    bias=1.5,
    alpha=0.5,
    beta=0.75,
)
case(
    'batchNorm',
    lambda x, mean, variance, offset, scale: (x - mean) / (variance + 0.01).sqrt() * scale + offset,
    [some(4, 3), some(3), some(3, low=0.5, high=2), some(3), some(3)],
    varianceEpsilon=0.01,
)

write()
