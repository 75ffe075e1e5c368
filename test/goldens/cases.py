"""What the makers of golden values share: random inputs, and a case of an op from what PyTorch computes in float64."""
import json
import sys

import torch

torch.set_default_dtype(torch.float64)
cases = []


def some(*shape, low=None, high=None):
    """Random inputs that float32 holds exactly."""
    x = torch.randn(shape) if low is None else torch.rand(shape) * (high - low) + low
    return x.float().double()


def numbers(x):
    dtype = 'float32' if x.is_floating_point() else 'int32'
    return {'shape': list(x.shape), 'data': x.detach().reshape(-1).tolist(), 'dtype': dtype}


def case(op, f, inputs, **attrs):
    xs = [x.clone().requires_grad_(x.is_floating_point()) for x in inputs]
    y = f(*xs)
    dy = some(*y.shape) if y.dim() else torch.tensor(1.0)
    grads = iter(torch.autograd.grad(y, [x for x in xs if x.requires_grad], dy))
    cases.append({
        'op': op,
        'attrs': attrs,
        'inputs': [numbers(x) for x in xs],
        'output': numbers(y),
        'dy': numbers(dy),
        'grads': [numbers(next(grads)) if x.requires_grad else None for x in xs],
    })


def write():
    """Writes all cases."""
    json.dump({'source': f'pytorch {torch.__version__} float64 CPU', 'cases': cases}, sys.stdout)
