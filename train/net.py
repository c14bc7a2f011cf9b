"""The network beside the trees: feature rows of pages → models/blocks.net (layout and method: src/model/net.h).

It is given what the trees are given, and sees what stands around a block besides. Called by train/blocks.py; needs torch.
"""
import struct

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from integers import in_pairs, integers
from trees import names_hash

HIDDEN, DILATIONS = 64, (1, 2, 4, 8)
EPOCHS, PAGES_A_STEP, RATE, DECAY = 20, 12, 3e-3, 0.02
DROP, DROP_INPUT = 0.2, 0.1  # of what a layer gives, and of the features: for all blocks of a page alike
LONGEST = 1500  # blocks of a page that are learned from
FEATURE_STEPS, FEATURE_MOST, HIDDEN_MOST = 128, 511, 2047  # as in src/model/net.c


def logarithm(rows):
    """As products_log in src/model/products.c: log2(1 + |x|), straight between powers of 2, with the sign of x."""
    bits = (np.abs(rows) + np.float32(1)).view(np.int32) - 0x3F800000
    return np.copysign(bits.astype(np.float32) * np.float32(2.0**-23), rows)


class Network(nn.Module):
    def __init__(self, mean, inverse):
        super().__init__()
        self.mean, self.inverse = mean, inverse  # [inputs], of the logarithms
        self.enter = nn.Linear(len(mean), HIDDEN)
        self.context = nn.Linear(HIDDEN, HIDDEN)
        self.layers = nn.ModuleList([nn.Linear(3 * HIDDEN, HIDDEN) for _ in DILATIONS])
        self.out = nn.Linear(HIDDEN, 1)

    def inputs(self, rows):
        most = FEATURE_MOST / FEATURE_STEPS
        return torch.from_numpy(np.clip((logarithm(rows) - self.mean) * self.inverse, -most, most))

    def drop(self, h, share):
        if not self.training:
            return h
        return h * ((torch.rand(len(h), 1, h.shape[2]) >= share) / (1 - share))

    def forward(self, x, there):
        """x [pages, blocks, inputs], there [pages, blocks] 1 where there is a block → log-odds [pages, blocks], and what
        entered each layer."""
        mask, entered = there[..., None], []
        h = self.drop(functional.relu(self.enter(self.drop(x, DROP_INPUT))), DROP) * mask
        h = h + self.context(h.sum(1) / there.sum(1, keepdim=True))[:, None] * mask
        for layer, apart in zip(self.layers, DILATIONS):
            entered.append(h)
            wide = functional.pad(h, (0, 0, apart, apart))
            three = torch.cat([wide[:, : -2 * apart], wide[:, apart:-apart], wide[:, 2 * apart :]], 2)
            h = h + self.drop(functional.relu(layer(three)), DROP) * mask
        return self.out(h)[..., 0].float(), entered


def batch(network, pages):
    """Tensors [pages, longest]: inputs, there, labels, weights of blocks."""
    longest = min(LONGEST, max(len(p.size) for p in pages))
    x = torch.zeros(len(pages), longest, len(network.mean))
    there, label, weight = torch.zeros(3, len(pages), longest)
    for i, p in enumerate(pages):
        n = min(LONGEST, len(p.size))
        size, teaches = p.size[:n], p.teaches[:n]
        x[i, :n], there[i, :n] = network.inputs(p.rows[:n]), 1
        label[i, :n] = torch.from_numpy(p.label[:n].astype(np.float32))
        weight[i, :n] = torch.from_numpy((0.5 * size / max(1, size.sum()) + 0.5 / n) * teaches)
    return x, there, label, weight


def loss_of(network, pages):
    x, there, label, weight = batch(network, pages)
    with torch.autocast("cpu", torch.bfloat16):
        odds, _ = network(x, there)
    entropy = functional.binary_cross_entropy_with_logits(odds, label, reduction="none")
    return (entropy * weight).sum(1).mean()


def standard(pages):
    logs = [logarithm(p.rows) for p in pages]
    count = sum(map(len, logs))
    mean = sum(log.sum(0, dtype=np.float64) for log in logs) / count
    square = sum(((log - mean) ** 2).sum(0) for log in logs) / count
    return mean.astype(np.float32), (1 / (np.sqrt(square) + 1e-3)).astype(np.float32)


def train(pages, seed):
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    network = Network(*standard(pages))
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    steps = -(-len(pages) // PAGES_A_STEP)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=EPOCHS * steps + 1)
    for _ in range(EPOCHS):
        # pages of like length share a step, so that little of it is padding
        order = sorted(range(len(pages)), key=lambda i: len(pages[i].size) + chance.normal() * 60)
        for step in chance.permutation(steps):
            loss = loss_of(network, [pages[i] for i in order[step * PAGES_A_STEP : (step + 1) * PAGES_A_STEP]])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            rate.step()
    return network.eval()


@torch.no_grad()
def predict(network, rows):
    """rows [blocks, inputs] of a page → log-odds [blocks]"""
    return network(network.inputs(rows)[None], torch.ones(1, len(rows)))[0][0].numpy()


# ---- the file --------------------------------------------------------------------------------------------------------


@torch.no_grad()
def steps_of(network, pages):
    """For each layer the step to which what enters it is rounded: nearly all of it is within HIDDEN_MOST of them."""
    seen = [[] for _ in DILATIONS]
    for p in pages[::4]:
        _, entered = network(network.inputs(p.rows)[None], torch.ones(1, len(p.rows)))
        for values, h in zip(seen, entered):
            values.append(np.quantile(np.abs(h.numpy()), 0.9999))
    return [1.2 * max(values) / HIDDEN_MOST for values in seen]


def write(path, network, pages, names, shared, share):
    """Writes the network. `shared`: how many of the features, the last, are the page's; `share`: its share in a mean with
    the trees' log-odds."""
    width = len(names) - shared

    def numbers(layer):
        return layer.weight.detach().numpy().astype(np.float64), layer.bias.detach().numpy()

    with open(path, "wb") as out:

        def put(values, kind="<f4"):
            out.write(np.ascontiguousarray(values, kind).tobytes())

        dilations = [*DILATIONS, *[0] * (8 - len(DILATIONS))]
        out.write(b"cdnet001" + struct.pack("<13If", width, shared, HIDDEN, len(DILATIONS), *dilations, names_hash(names), share))
        put(network.mean)
        put(network.inverse)
        weight, bias = numbers(network.enter)
        whole, scale = integers(weight / FEATURE_STEPS, FEATURE_MOST)
        put(in_pairs(whole[:, :width]), "<i2")
        put(in_pairs(whole[:, width:]), "<i2")
        put(scale)
        put(bias)
        weight, bias = numbers(network.context)
        put(weight.T)
        put(bias)
        for layer, step in zip(network.layers, steps_of(network, pages)):
            weight, bias = numbers(layer)
            whole, scale = integers(weight * step, HIDDEN_MOST)
            put(np.float32(step))
            for tap in np.split(whole, 3, 1):
                put(in_pairs(tap), "<i2")
            put(scale)
            put(bias)
        weight, bias = numbers(network.out)
        put(weight[0])
        put(bias)
