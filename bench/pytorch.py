#!/usr/bin/env python3
"""The training steps of `npm run bench -- engine` in PyTorch, on one thread: `python3 bench/pytorch.py`.

Prints the median time on the processor of each step with Adam, in milliseconds. Needs PyTorch, and nothing else does.
"""

import time

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(1)


class LastState(nn.Module):
    """Embedding and LSTM, of which only the last state goes on."""

    def __init__(self, words, inputs, units):
        super().__init__()
        self.embedding = nn.Embedding(words, inputs)
        self.lstm = nn.LSTM(inputs, units, batch_first=True)

    def forward(self, x):
        output, _ = self.lstm(self.embedding(x))
        return output[:, -1]


# Name, model, shape of a batch, number of outputs; the loss is that of the table in models.ts.
models = [
    (
        "MLP 784-32-64-10, batch 32",
        nn.Sequential(nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 64), nn.ReLU(), nn.Linear(64, 10)),
        (32, 784),
        10,
    ),
    (
        "MLP 784-784-10, batch 200",
        nn.Sequential(nn.Linear(784, 784), nn.ReLU(), nn.Linear(784, 10)),
        (200, 784),
        10,
    ),
    (
        "conv32 - flatten - 10, batch 32",
        nn.Sequential(nn.Conv2d(1, 32, 3), nn.ReLU(), nn.Flatten(), nn.Linear(32 * 26 * 26, 10)),
        (32, 1, 28, 28),
        10,
    ),
    (
        "conv32 - pool - conv64 - pool - 10, batch 32",
        nn.Sequential(
            *(nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2)),
            *(nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2)),
            *(nn.Flatten(), nn.Linear(64 * 5 * 5, 10)),
        ),
        (32, 1, 28, 28),
        10,
    ),
    (
        "embedding + LSTM(100), 50 steps, batch 32",
        nn.Sequential(LastState(5000, 32, 100), nn.Linear(100, 2)),
        (32, 50),
        2,
    ),
    ("MLP 10-10-1, batch 10", nn.Sequential(nn.Linear(10, 10), nn.ReLU(), nn.Linear(10, 1)), (10, 10), 1),
]


def step_of(model, shape, outputs):
    """One training step; answers with the loss."""
    words = isinstance(model[0], LastState)
    x = torch.randint(0, 1000, shape) if words else torch.randn(shape)
    y = torch.randn(shape[0], 1) if outputs == 1 else torch.arange(shape[0]) % outputs
    loss_of = nn.functional.mse_loss if outputs == 1 else nn.functional.cross_entropy
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001, eps=1e-7)

    def step():
        optimizer.zero_grad()
        loss = loss_of(model(x), y)
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


def median_time(step):
    """Median milliseconds on the processor over samples of at least 4 ms, after a moment to warm up."""
    begin = time.perf_counter()
    count = 0
    while count < 200 and time.perf_counter() - begin < 0.3:
        step()
        count += 1
    samples = []
    begin = time.perf_counter()
    while len(samples) < 15 or (len(samples) < 200 and time.perf_counter() - begin < 2):
        start = time.process_time()
        repeats = 0
        while repeats == 0 or time.process_time() - start < 0.004:
            step()
            repeats += 1
        samples.append((time.process_time() - start) / repeats)
    return 1000 * sorted(samples)[len(samples) // 2]


print(f"Training steps in PyTorch {torch.__version__}, one thread")
for name, model, shape, outputs in models:
    print(f"  {name:<46} {median_time(step_of(model, shape, outputs)):10.4g} ms")
