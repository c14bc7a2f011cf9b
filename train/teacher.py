#!/usr/bin/env python3
"""A larger network over words, for the small one (word_net.py) to learn from: it also sees what a language model makes of
the text, which is tuned along with it.

usage: train/teacher.py FOLDER LANGUAGE_MODEL HALF

FOLDER is as train/attribution.py leaves it before word_net.py; LANGUAGE_MODEL holds e5-small-v2.onnx and
e5-small-v2-tokenizer.json (models/attribution.md tells where they are from). The teacher learns from all articles but those
of HALF and tells those: FOLDER/taughtHALF, float32, of one article after another [words, 4] and of each of its windows
[places, 6], how often the teacher's paths are expected to use each weight of the chain (chains.py). So no article is told by
whoever has seen its annotations. FOLDER/teacherHALF.pt is kept, and told from if it is there. Best where the processor has
bfloat16; seeds are fixed.
"""
import os
import sys
import time

import numpy as np
import onnx
import tokenizers
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

import word_net
from chains import argument_chain, cue_chain
from word_net import Network, lengths_of, padded

WIDTH, VIEW, HEADS, DROP = 96, 384, 12, 0.1  # VIEW: of the language model's layers
PIECES, PIECES_A_WORD, STRETCHES = 250, 8, 32  # of a stretch that the language model reads at once; stretches in a batch
UNKNOWN, FIRST, LAST = 100, 101, 102  # pieces
EPOCHS, ARTICLES_A_STEP, LANGUAGE_RATE, RATE, DECAY = 5, 4, 1e-4, 3e-3, 0.02
DROP_STEM = 0.3
SEED = 1


# ---- the language model ----------------------------------------------------------------------------------------------


class Layer(nn.Module):
    """A transformer's, normed after each part, as BERT's are."""

    def __init__(self, width):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(width, width) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x, mask):
        rows, places, width = x.shape
        q, k, v = (part(x).view(rows, places, HEADS, -1).transpose(1, 2) for part in (self.q, self.k, self.v))
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        seen = self.o(seen.transpose(1, 2).reshape(rows, places, width))
        x = self.n1(x + functional.dropout(seen, DROP, self.training))
        return self.n2(x + functional.dropout(self.down(functional.gelu(self.up(x))), DROP, self.training))


class Language(nn.Module):
    """A BERT from the file of its ONNX export."""

    def __init__(self, path):
        super().__init__()
        graph = onnx.load(path).graph
        weights = {t.name: torch.tensor(numpy_helper.to_array(t)) for t in graph.initializer}
        for node in graph.node:  # the export turns matrices, and names them anew
            if node.op_type == "MatMul" and node.input[1] in weights:
                layer = node.name.strip("/").replace("/", ".").removesuffix(".MatMul")
                weights[layer + ".weight"] = weights[node.input[1]].T

        def fill(module, name):
            module.weight.data, module.bias.data = weights[name + ".weight"].contiguous(), weights[name + ".bias"]

        words = weights["embeddings.word_embeddings.weight"]
        self.words = nn.Embedding.from_pretrained(words, freeze=False)
        self.places = nn.Parameter(
            weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0])
        self.norm = nn.LayerNorm(words.shape[1], 1e-12)
        fill(self.norm, "embeddings.LayerNorm")
        self.layers = nn.ModuleList()
        while f"encoder.layer.{len(self.layers)}.output.dense.bias" in weights:
            name, layer = f"encoder.layer.{len(self.layers)}.", Layer(words.shape[1])
            for part, of in ((layer.q, "attention.self.query"), (layer.k, "attention.self.key"),
                             (layer.v, "attention.self.value"), (layer.o, "attention.output.dense"),
                             (layer.n1, "attention.output.LayerNorm"), (layer.up, "intermediate.dense"),
                             (layer.down, "output.dense"), (layer.n2, "output.LayerNorm")):
                fill(part, name + of)
            self.layers.append(layer)

    def forward(self, pieces, there):
        """pieces, there [rows, longest] → [rows, longest, VIEW]"""
        x = self.norm(self.words(pieces) + self.places[: pieces.shape[1]])
        x = functional.dropout(x, DROP, self.training)
        mask = there[:, None, None].bool()
        for layer in self.layers:
            x = layer(x, mask)
        return x


def read(folder, tokenizer):
    """The articles, each with `stretches` [(first word, pieces, where in them each word begins)]."""
    articles = word_net.read(os.path.join(folder, "words"))
    places = np.fromfile(os.path.join(folder, "places"), "<u4").reshape(-1, 2).astype(int)
    with open(os.path.join(folder, "lines"), encoding="utf-8") as lines:
        paths = [line.rstrip("\n").split(" ", 1)[1] for line in lines if line.startswith("article ")]
    tokenizer = tokenizers.Tokenizer.from_file(tokenizer)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    for article, path in zip(articles, paths, strict=True):
        with open(path, "rb") as f:
            text = f.read()
        words = [text[begin:end].decode("utf-8", "replace") for begin, end in places[: len(article)]]
        places = places[len(article) :]
        pieces = [e.ids[:PIECES_A_WORD] or [UNKNOWN] for e in tokenizer.encode_batch(words, add_special_tokens=False)]
        article.stretches = list(stretches(pieces, {end for _, end in article.sentences}))
    assert len(places) == 0
    return articles


def stretches(pieces, sentence_ends):
    """As many sentences as the language model reads at once, or of a longer one as many words."""
    first = 0
    while first < len(pieces):
        size, end, whole = 2, first, None
        while end < len(pieces) and size + len(pieces[end]) <= PIECES:
            size += len(pieces[end])
            end += 1
            whole = end if end in sentence_ends else whole
        end = whole or end
        sizes = [len(p) for p in pieces[first:end]]
        yield (first, np.array([FIRST, *sum(pieces[first:end], []), LAST]), np.cumsum([1, *sizes[:-1]]))
        first = end


# ---- the teacher -----------------------------------------------------------------------------------------------------


class Teacher(Network):
    def __init__(self, path):
        super().__init__(WIDTH, WIDTH)
        self.language = Language(path)
        self.view = nn.Linear(VIEW, WIDTH)
        nn.init.normal_(self.view.weight, 0, 0.05)

    def words(self, articles, entered=None):
        signs, there = padded([a.signs for a in articles])
        there = there[:, None]
        seen = functional.dropout(self.read(articles, signs.shape[1]), DROP, self.training)
        h = self.rows(signs, DROP_STEM) + self.view(seen)
        return self.layers(h.transpose(1, 2) * there, there, entered).transpose(1, 2)

    def read(self, articles, longest):
        """What the language model sees in the first piece of each word [articles, longest, VIEW]."""
        parts = [(i, *stretch) for i, a in enumerate(articles) for stretch in a.stretches]
        out = torch.zeros(len(articles), longest, VIEW)
        for begin in range(0, len(parts), STRETCHES):
            batch = parts[begin : begin + STRETCHES]
            with torch.autocast("cpu", torch.bfloat16):
                seen = self.language(*padded([pieces for _, _, pieces, _ in batch])).float()
            rows = [(np.full(len(starts), i), np.arange(first, first + len(starts)), np.full(len(starts), row), starts)
                    for row, (i, first, _, starts) in enumerate(batch)]
            article, word, row, piece = (torch.from_numpy(np.concatenate(part)) for part in zip(*rows))
            out = out.index_put((article, word), seen[row, piece])
        return out


def train(articles, name, path):
    torch.manual_seed(SEED)
    chance, network, began = np.random.default_rng(SEED), Teacher(path), time.time()
    of_language = set(network.language.parameters())
    rest = [p for p in network.parameters() if p not in of_language]
    groups = [{"params": list(network.language.parameters()), "lr": LANGUAGE_RATE}, {"params": rest, "lr": RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)
    steps = -(-len(articles) // ARTICLES_A_STEP)
    rate = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [LANGUAGE_RATE, RATE], total_steps=EPOCHS * steps + 1, pct_start=0.15)
    for epoch in range(EPOCHS):
        order = sorted(range(len(articles)), key=lambda i: len(articles[i]) + chance.normal() * 100)
        seen = np.zeros(2)
        for done, at in enumerate(chance.permutation(steps), 1):
            batch = [articles[i] for i in order[at * ARTICLES_A_STEP : (at + 1) * ARTICLES_A_STEP]]
            seen += word_net.step(network, batch, optimizer, chance)
            rate.step()
            if done % 10 == 0:
                print(f"teacher of {name}: epoch {epoch + 1}, step {done} of {steps}, loss {seen[0] / done:.4f} a word, "
                      f"{seen[1] / done:.3f} a window, {time.time() - began:.0f} s", file=sys.stderr, flush=True)
    return network.eval()


@torch.no_grad()
def tell(network, article):
    """How often its paths use each weight: [words, 4], and of each window [places, 6]."""
    h = network.words([article])
    spans = article.sentences
    at, there = padded([np.arange(first, end) for first, end in spans])
    used = cue_chain().expected(network.cue(h[0][at]), lengths_of(there))
    told = [torch.cat([row[: end - first] for row, (first, end) in zip(used, spans)])]
    if article.windows:
        windows = [(0, w) for w in article.windows]
        weights, there, _ = word_net.look(network, h, windows)
        used = argument_chain().expected(weights, lengths_of(there), word_net.may_be_cue(windows, there))
        told += [row[: len(w)] for row, w in zip(used, article.windows)]
    return [t.numpy() for t in told]


def main():
    torch.set_num_threads(1)
    folder, language, half = sys.argv[1:]
    model = os.path.join(language, "e5-small-v2.onnx")
    articles = read(folder, os.path.join(language, "e5-small-v2-tokenizer.json"))
    told = word_net.articles_of(articles, int(half))
    learned = word_net.articles_of(articles, 1 - int(half))
    path = os.path.join(folder, f"teacher{half}.pt")
    if not os.path.exists(path):
        network = train(learned, half, model)
        torch.save(network.state_dict(), path)
    network = Teacher(model)
    network.load_state_dict(torch.load(path))
    network.eval()
    with open(os.path.join(folder, f"taught{half}"), "wb") as out:
        for article in told:
            for part in tell(network, article):
                out.write(np.ascontiguousarray(part, "<f4").tobytes())


if __name__ == "__main__":
    main()
