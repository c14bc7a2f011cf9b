#!/usr/bin/env python3
"""The network over words (layout and method: src/model/word_net.h).

usage: train/word_net.py FOLDER FOLD...

FOLDER/words holds the articles as train/attribution.c writes them. For each FOLD the network of the articles that are not
in it is written to FOLDER/wordsFOLD, and as torch has it to FOLDER/wordsFOLD.pt; A: of all. Where FOLDER has what larger
networks say of the articles (teacher.py), most of what is learned is that. Called by train/attribution.py; needs torch.
Seeds are fixed.
"""
import os
import struct
import sys
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from chains import NEVER, argument_chain, cue_chain
from integers import in_pairs, integers

TABLES = (32768, 2048, 512, 128, 2, 256, 64)  # rows: stems, tails, shapes, classes, quoted, groups, traits
HIDDEN, WIDTH, DILATIONS, ARGUMENT_DILATIONS = 64, 64, (1, 2, 4), (1, 2, 4, 8)
RELATIONS, RELATION_ROWS = 6, 6 * 192
EPOCHS, ARTICLES_A_STEP, RATE, DECAY = 16, 12, 4e-3, 0.02
DROP_STEM, DROP_SIGN, DROP, DROP_RELATION = 0.15, 0.08, 0.2, 0.1
ARGUMENT_SHARE = 0.03  # of a window's loss beside a word's
SENTENCES, WINDOWS = 128, 96  # in a batch
HALVES = 2  # each learned from by the teacher that tells the other
HIDDEN_MOST = 2047  # as in src/model/layers.h
TAUGHT = 0.75  # of the loss, by what the teachers say; the rest by the annotations
SHARE = 0.5  # of the network in a mean with the table of cues
SEED = 1


# ---- articles --------------------------------------------------------------------------------------------------------


class Window:
    """The words around an annotated cue."""

    taught = None  # or [places, 6]: how often the teacher's paths use each weight

    def __init__(self, first, cue, relations, golds):
        self.first, self.cue, self.relations, self.golds = first, cue, relations, golds  # cue: (first, end) in it
        self.end = first + len(golds)

    def __len__(self):
        return len(self.golds)


class Article:
    """signs [words, 7] rows of the tables; golds [annotations, words] states of cues; sentences [(first, end)]"""

    taught = None  # or [words, 4]

    def __init__(self, fold, tokens, golds, windows):
        self.fold, self.golds, self.windows = fold, golds, windows
        self.signs = tokens[:, :-1] % np.array(TABLES)
        starts = np.flatnonzero(np.diff(tokens[:, -1], prepend=-1))
        self.sentences = list(zip(starts, np.append(starts[1:], len(tokens))))

    def __len__(self):
        return len(self.signs)


def read(path):
    numbers, at, articles = np.fromfile(path, "<u4").astype(np.int64), 0, []

    def take(*shape):
        nonlocal at
        taken = numbers[at : at + np.prod(shape, dtype=int)].reshape(shape)
        at += taken.size
        return taken

    while at < len(numbers):
        fold, words, annotations, windows = take(4)
        tokens, golds, found = take(words, len(TABLES) + 1), take(annotations, words), []
        for _ in range(windows):
            first, places, cue, cue_end = take(4)
            rows = take(places, RELATIONS + 1)
            found.append(Window(first, (cue, cue_end), rows[:, :RELATIONS], rows[:, RELATIONS]))
        articles.append(Article(fold, tokens, golds, found))
    return articles


def read_taught(folder, articles):
    """Gives the articles what teachers say of them (teacher.py), if they were asked."""
    for half in range(HALVES):
        path = os.path.join(folder, f"taught{half}")
        numbers = torch.from_numpy(np.fromfile(path, "<f4")) if os.path.exists(path) else None
        for article in articles_of(articles, half) if numbers is not None else []:
            for part, width in [(article, 4), *((w, 6) for w in article.windows)]:
                size = len(part) * width
                part.taught, numbers = numbers[:size].view(-1, width), numbers[size:]


def articles_of(articles, half):
    """Every second five, so that a half has articles of each fold."""
    return [a for i, a in enumerate(articles) if i // 5 % HALVES == half]


# ---- the network -----------------------------------------------------------------------------------------------------


def dropped(x, share, shape):
    return x * (torch.rand(shape) >= share) / (1 - share)


class Layers(nn.Module):
    """h [rows, width, places] → the same, each layer added to it"""

    def __init__(self, width, dilations):
        super().__init__()
        self.layers = nn.ModuleList(nn.Conv1d(width, width, 3, padding=d, dilation=d) for d in dilations)

    def forward(self, h, there, entered=None):
        for layer in self.layers:
            if entered is not None:
                entered.append(h)
            h = (h + functional.relu(layer(functional.dropout(h, DROP, self.training)))) * there
        return h


class Network(nn.Module):
    def __init__(self, hidden=HIDDEN, width=WIDTH):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(rows, hidden) for rows in TABLES)
        for i, table in enumerate(self.tables):
            nn.init.normal_(table.weight, 0, 0.3 if i else 0.1)
        self.bias = nn.Parameter(torch.zeros(hidden))
        self.layers = Layers(hidden, DILATIONS)
        self.cue = nn.Linear(hidden, 4)
        self.seen, self.asked = nn.Linear(hidden, width), nn.Linear(hidden, width, bias=False)
        self.relations = nn.Embedding(RELATION_ROWS, width)
        nn.init.normal_(self.relations.weight, 0, 0.2)
        self.argument_layers = Layers(width, ARGUMENT_DILATIONS)
        self.argument = nn.Linear(width, 6)

    def words(self, articles, entered=None):
        """→ h [articles, words, hidden], of the longest article's words"""
        signs, there = padded([a.signs for a in articles])
        there = there[:, None]
        return self.layers(self.rows(signs).transpose(1, 2) * there, there, entered).transpose(1, 2)

    def rows(self, signs, drop_stem=DROP_STEM):
        """signs [articles, words, 7] → the sums of their rows [articles, words, hidden]"""
        h = self.bias
        for i, table in enumerate(self.tables):
            row = table(signs[..., i])
            if self.training:  # unscaled: a word that is not known is none
                row = row * (torch.rand(*signs.shape[:2], 1) >= (DROP_SIGN if i else drop_stem))
            h = h + row
        return h

    def cues(self, h):
        return self.cue(functional.dropout(h, DROP, self.training))

    def arguments(self, h, asked, relations, there, entered=None):
        """h [windows, places, hidden], asked [windows, hidden] the mean over the cue, relations [windows, places, 6] →
        weights [windows, places, 6]"""
        rows = self.relations(relations)
        if self.training:
            rows = dropped(rows, DROP_RELATION, (*relations.shape, 1))
        y = functional.relu(self.seen(h) + self.asked(asked)[:, None] + rows.sum(2))
        y = self.argument_layers(y.transpose(1, 2) * there[:, None], there[:, None], entered).transpose(1, 2)
        return self.argument(functional.dropout(y, DROP, self.training))


def padded(rows, dtype=torch.long):
    """Arrays of any lengths as one tensor, and which of it is there."""
    longest = max(map(len, rows))
    out = torch.zeros(len(rows), longest, *rows[0].shape[1:], dtype=dtype)
    there = torch.zeros(len(rows), longest)
    for i, row in enumerate(rows):
        out[i, : len(row)], there[i, : len(row)] = torch.from_numpy(np.ascontiguousarray(row)), 1
    return out, there


def lengths_of(there):
    return there.sum(1).long()


def cue_loss(network, h, articles, chance, chain=cue_chain()):
    """Of a word, by one annotator drawn for each sentence."""
    spans = sorted((end - first, i, first, end) for i, a in enumerate(articles) for first, end in a.sentences)
    total = 0
    for begin in range(0, len(spans), SENTENCES):
        batch = spans[begin : begin + SENTENCES]
        drawn = [articles[i].golds[chance.integers(len(articles[i].golds)), first:end] for _, i, first, end in batch]
        golds, there = padded(drawn)
        at, _ = padded([np.arange(first, end) for _, _, first, end in batch])
        weights = network.cues(h[torch.tensor([i for _, i, _, _ in batch])[:, None], at])
        taught = taught_of([(articles[i].taught, first, end) for _, i, first, end in batch])
        total = total + chain.loss(weights, lengths_of(there), golds, None, taught, TAUGHT).sum()
    return total / sum(map(len, articles))


def taught_of(parts):
    """Stretches [(taught or None, first, end)] as one tensor, if they were taught."""
    if parts[0][0] is None:
        return None
    return nn.utils.rnn.pad_sequence([taught[first:end] for taught, first, end in parts], batch_first=True)


def look(network, h, batch, entered=None):
    """Weights of windows [(article, window)], and their lengths and golds."""
    golds, there = padded([w.golds for _, w in batch])
    at, _ = padded([np.arange(w.first, w.end) for _, w in batch])
    relations, _ = padded([w.relations for _, w in batch])
    asked = torch.stack([h[i, w.first + w.cue[0] : w.first + w.cue[1]].mean(0) for i, w in batch])
    seen = h[torch.tensor([i for i, _ in batch])[:, None], at]
    return network.arguments(seen, asked, relations, there, entered), there, golds


def may_be_cue(batch, there):
    """Of windows [(article, window)]: states of a cue where it stands, and no others [windows, places, 7]."""
    in_cue = torch.zeros(there.shape, dtype=torch.bool)
    for row, (_, w) in enumerate(batch):
        in_cue[row, w.cue[0] : w.cue[1]] = True
    may = torch.zeros(*there.shape, 7)
    may[in_cue[..., None] != torch.tensor([state in (2, 6) for state in range(7)])] = NEVER
    return may


def argument_loss(network, h, articles, chain=argument_chain()):
    """Of a window."""
    windows = sorted(((i, w) for i, a in enumerate(articles) for w in a.windows), key=lambda p: len(p[1].golds))
    total, count = 0, 0
    for begin in range(0, len(windows), WINDOWS):
        batch = windows[begin : begin + WINDOWS]
        weights, there, golds = look(network, h, batch)
        share = torch.tensor([1 / len(articles[i].golds) for i, _ in batch])
        taught = taught_of([(w.taught, 0, len(w)) for _, w in batch])
        loss = chain.loss(weights, lengths_of(there), golds, may_be_cue(batch, there), taught, TAUGHT)
        total = total + (loss.clamp(max=500) * share).sum()
        count += share.sum()
    return total / count if count else torch.zeros(())


def step(network, articles, optimizer, chance):
    """Learns from these articles; the loss of a word and of a window."""
    h = network.words(articles)
    of_cues, of_arguments = cue_loss(network, h, articles, chance), argument_loss(network, h, articles)
    optimizer.zero_grad()
    (of_cues + ARGUMENT_SHARE * of_arguments).backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return of_cues.item(), of_arguments.item()


def train(articles, name):
    torch.manual_seed(SEED)
    chance, network, began = np.random.default_rng(SEED), Network(), time.time()
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    steps = -(-len(articles) // ARTICLES_A_STEP)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=EPOCHS * steps + 1)
    for epoch in range(EPOCHS):
        # articles of like length share a step, so that little of it is padding
        order = sorted(range(len(articles)), key=lambda i: len(articles[i]) + chance.normal() * 100)
        seen = np.zeros(2)
        for at in chance.permutation(steps):
            batch = [articles[i] for i in order[at * ARTICLES_A_STEP : (at + 1) * ARTICLES_A_STEP]]
            seen += step(network, batch, optimizer, chance)
            rate.step()
        print(f"network {name}: epoch {epoch + 1}, loss {seen[0] / steps:.4f} a word, {seen[1] / steps:.3f} a window, "
              f"{time.time() - began:.0f} s", file=sys.stderr, flush=True)
    return network.eval()


@torch.no_grad()
def says(path, article):
    """What a network as train has saved it says of an article: weights of its words [words, 4], and of its windows, each
    [places, 6]."""
    network = Network()
    network.load_state_dict(torch.load(path))
    network.eval()
    h = network.words([article])
    return network.cue(h)[0].numpy(), [look(network, h, [(0, w)])[0][0].numpy() for w in article.windows]


# ---- the file --------------------------------------------------------------------------------------------------------


@torch.no_grad()
def steps_of(network, articles):
    """The step to which what enters each layer is rounded: nearly all of it is within HIDDEN_MOST of them. Of the layers,
    of the view, of the arguments' layers."""
    seen = [[] for _ in range(len(DILATIONS) + 1 + len(ARGUMENT_DILATIONS))]
    for article in articles[::4]:
        of_words, of_arguments = [], []
        h = network.words([article], of_words)
        windows = [(0, w) for w in article.windows]
        if windows:
            look(network, h, windows, of_arguments)
        for values, entered in zip(seen, [*of_words, h, *of_arguments]):
            values.append(np.quantile(entered.abs().flatten().numpy()[:1 << 20], 0.9999))
    return [1.2 * max(values) / HIDDEN_MOST for values in seen]


@torch.no_grad()
def write(path, network, articles):
    steps = steps_of(network, articles)

    with open(path, "wb") as out:

        def put(values, kind="<f4"):
            data = np.ascontiguousarray(values, kind).tobytes()
            out.write(data + bytes(-len(data) % 4))

        def put_table(table):
            weight = table.weight.numpy()
            scale = np.abs(weight).max() / 127
            put(np.float32(scale))
            put(np.round(weight / scale), "i1")

        def put_layers(layers, steps):
            for layer, step in zip(layers.layers, steps):
                taps = layer.weight.double().numpy()  # [out, in, 3]
                whole, scale = integers(np.concatenate(list(taps.transpose(2, 0, 1)), 1) * step, HIDDEN_MOST)
                put(np.float32(step))
                for tap in np.split(whole, 3, 1):
                    put(in_pairs(tap), "<i2")
                put(scale)
                put(layer.bias.numpy())

        def header(dilations):
            return [*dilations, *[0] * (8 - len(dilations))]

        sizes = [HIDDEN, WIDTH, len(DILATIONS), len(ARGUMENT_DILATIONS), *header(DILATIONS), *header(ARGUMENT_DILATIONS),
                 *TABLES, RELATION_ROWS]
        out.write(b"cdwords1" + struct.pack(f"<{len(sizes)}If", *sizes, SHARE))
        for table in network.tables:
            put_table(table)
        put(network.bias.numpy())
        put_layers(network.layers, steps)
        put(network.cue.weight.numpy())
        put(network.cue.bias.numpy())
        view_step = steps[len(DILATIONS)]
        view = torch.cat([network.seen.weight, network.asked.weight]).double().numpy()
        whole, scale = integers(view * view_step, HIDDEN_MOST)
        put(np.float32(view_step))
        put(in_pairs(whole), "<i2")
        put(scale)
        put(np.concatenate([network.seen.bias.numpy(), np.zeros(WIDTH)]))
        put_table(network.relations)
        put_layers(network.argument_layers, steps[len(DILATIONS) + 1 :])
        put(network.argument.weight.numpy())
        put(network.argument.bias.numpy())


def main():
    torch.set_num_threads(1)
    folder, folds = sys.argv[1], sys.argv[2:]
    articles = read(os.path.join(folder, "words"))
    read_taught(folder, articles)
    for fold in folds:
        taught = [a for a in articles if str(a.fold) != fold]
        network = train(taught, fold)
        write(os.path.join(folder, "words" + fold), network, taught)
        torch.save(network.state_dict(), os.path.join(folder, f"words{fold}.pt"))


if __name__ == "__main__":
    main()
