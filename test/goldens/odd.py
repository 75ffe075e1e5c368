"""Golden values and gradients in odd places, from PyTorch in float64, in tfjs's layouts: nothing at all, one of a kind,
windows that skip and windows of even size, axes from the end, ties, batches that stretch both ways.

python3 odd.py > torch-f64-odd.json
"""
import torch
import torch.nn.functional as F
from cases import case, some, write

torch.manual_seed(20261123)


def whole(*shape):
    """Whole numbers, so that several are the largest."""
    return torch.randint(-1, 2, shape).double()


for op, f in {'add': torch.add, 'mul': torch.mul, 'div': torch.div, 'maximum': torch.maximum}.items():
    for a, b in [((), (2, 1)), ((0, 3), (1, 3)), ((1, 2, 1), (3, 1, 4)), ((1,), (1, 1, 1))]:
        case(op, f, [some(*a), some(*b)])

for a, b in [((2, 1, 3, 4), (1, 3, 4, 2)), ((2, 1, 3, 4), (2, 3, 4, 2)), ((3, 0), (0, 2)), ((0, 3), (3, 2)), ((1, 1), (1, 1)), ((4, 1, 5), (5, 1))]:
    case('matMul', torch.matmul, [some(*a), some(*b)])


def first(x):
    return x.movedim(-1, 1).contiguous()


def last(x):
    return x.movedim(1, -1)


def around(size, window, stride):
    """What 'same' adds before and after an axis: the odd one after."""
    total = max(0, (-(-size // stride) - 1) * stride + window - size)
    return total // 2, total - total // 2


def padded(x, windows, strides, pad, value=0.0):
    """x: [batch, channels, height, width]."""
    if pad == 'valid':
        return x
    vertical, horizontal = (around(x.shape[2 + i], windows[i], strides[i]) for i in (0, 1))
    return F.pad(x, (*horizontal, *vertical), value=value)


def conv(x, w, strides, pad):
    z = padded(first(x), w.shape[:2], strides, pad)
    return last(F.conv2d(z, w.permute(3, 2, 0, 1).contiguous(), stride=strides))


def depthwise(x, w, strides, pad):
    h, v, c, m = w.shape
    z = padded(first(x), (h, v), strides, pad)
    return last(F.conv2d(z, w.permute(2, 3, 0, 1).reshape(c * m, 1, h, v).contiguous(), stride=strides, groups=c))


def largest(x, windows, strides, pad):
    return last(F.max_pool2d(padded(first(x), windows, strides, pad, -1e30), windows, strides))


def average(x, windows, strides, pad):
    """Padding does not count."""
    sums = [
        F.avg_pool2d(padded(z, windows, strides, pad), windows, strides, divisor_override=1)
        for z in (first(x), torch.ones_like(first(x)))
    ]
    return last(sums[0] / sums[1])


for image, window, strides, pad in [
    ((1, 5, 6, 2), (2, 1), (2, 2), 'same'),
    ((2, 8, 7, 1), (1, 1), (4, 3), 'same'),
    ((1, 1, 1, 3), (3, 2), (1, 1), 'same'),
    ((1, 7, 4, 2), (4, 2), (3, 2), 'same'),
    ((2, 6, 5, 1), (2, 4), (1, 1), 'same'),
    ((1, 9, 2, 2), (2, 2), (5, 1), 'valid'),
]:
    how = {'filterSize': list(window), 'strides': list(strides), 'pad': pad}
    case('conv2d', lambda x, w: conv(x, w, strides, pad), [some(*image), some(*window, image[3], 3)], **how)
    case('depthwiseConv2d', lambda x, w: depthwise(x, w, strides, pad), [some(*image), some(*window, image[3], 2)], **how)
    case('maxPool', lambda x: largest(x, window, strides, pad), [some(*image)], **how)
    case('maxPool', lambda x: largest(x, window, strides, pad), [whole(*image)], **how)
    case('avgPool', lambda x: average(x, window, strides, pad), [some(*image)], **how)

for axis, keep in [([-1, 0], False), ([1], True), ([-2], False), ([0, 1, 2], True)]:
    for op, f in {'sum': torch.sum, 'mean': torch.mean, 'max': torch.amax, 'min': torch.amin, 'logSumExp': torch.logsumexp}.items():
        case(op, lambda x: f(x, axis, keep), [some(3, 1, 4)], axis=axis, keepDims=keep)
    for op, f in {'max': torch.amax, 'min': torch.amin}.items():
        case(op, lambda x: f(x, axis, keep), [whole(3, 1, 4)], axis=axis, keepDims=keep)
case('sum', lambda x: x.sum([0]), [some(0, 3)], axis=[0], keepDims=False)

for axis in (-1, -3):
    case('cumsum', lambda x: x.cumsum(axis) - x, [some(2, 3, 4)], axis=axis, exclusive=True, reverse=False)
    case('cumprod', lambda x: x.cumprod(axis), [whole(2, 3, 4)], axis=axis)
    case('softmax', lambda x: x.softmax(axis), [some(2, 3, 4) * 100], axis=axis)
    case('concat', lambda a, b: torch.cat([a, b], axis), [some(2, 3, 4), some(*((2, 3, 0) if axis == -1 else (0, 3, 4)))], axis=axis)
    case('stack', lambda a: torch.stack([a], axis), [some(2, 3)], axis=axis)
    case('gather', lambda x, i: x.index_select(axis, i), [some(2, 3, 4), torch.tensor([1, 1, 0])], axis=axis)
case('gather', lambda x, i: x[i], [some(4, 2), torch.zeros(0, dtype=torch.int32).long()], axis=0)
case('slice', lambda x: x[1:1, 2:], [some(3, 4)], begin=[1, 2], size=[0, -1])
case('pad', lambda x: F.pad(x, (1, 2)), [some(2, 0)], paddings=[[0, 0], [1, 2]])
case('tile', lambda x: x.repeat(3, 1, 2), [some(1, 0, 2)], reps=[3, 1, 2])

write()
