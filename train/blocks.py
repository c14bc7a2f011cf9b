#!/usr/bin/env python3
"""Train what reads a page: pages with verified text → models/blocks.trees, models/blocks.net, models/kinds.trees.

usage: blocks.py --data DATA [--dump build/train/train-dump] [--cache DIR] [--write]

DATA holds wcxb-dev/ (html/ID.html.gz, truth/ID.json) and news-dev/ (html/ID.html.gz, truth.jsonl). Prints word F1 by
cross-validation over sites (five folds, no site in two), by page kind, and with --write trains on all pages and writes
the weights. Seeds are fixed; needs numpy, lightgbm and torch (train/requirements.txt).
"""
import argparse
import collections
import hashlib
import json
import os
import subprocess
import sys
import zlib

import lightgbm
import numpy as np

import net
import trees
from align import align, words
from corpora import FOLDS, KINDS, fold, site, truths

MODELS = 3  # the mean of three seeds
SHARE = 0.4  # of the network in the mean of its log-odds and the trees'
WORST_PAGE = 0.5  # as in src/article/select.c: no block under WORST_PAGE / (1 + beta²) is kept
PARAMETERS = {
    "objective": "binary", "learning_rate": 0.1, "num_leaves": 32, "max_depth": 6, "min_data_in_leaf": 40,
    "feature_fraction": 0.25, "bagging_fraction": 0.5, "bagging_freq": 1, "lambda_l2": 2.0, "max_bin": 63,
    "use_missing": False, "num_threads": 2, "verbosity": -1, "deterministic": True, "force_row_wise": True,
}
ROUNDS = 200


class Page:
    pass


def load(data, dump, cache):
    """Pages with rows [blocks, features], words, labels; and the features' names."""
    known = truths(data)
    os.makedirs(cache, exist_ok=True)
    rows_path, text_path = f"{cache}/rows.f32", f"{cache}/pages.jsonl"
    with open(text_path, "wb") as out:
        subprocess.run([dump, rows_path, *known], stdout=out, check=True)
    with open(text_path, encoding="utf-8") as f:
        names = json.loads(next(f))["features"]
        rows = np.fromfile(rows_path, np.float32).reshape(-1, len(names))
        pages, at = [], 0
        for line in f:
            record = json.loads(line)
            page = Page()
            page.path = record["input"]
            page.truth, page.standfirst, page.kind, page.url = known[page.path]
            page.site = site(page.url, page.path)
            page.words = [words(t) for t in record["blocks"]]
            page.size = np.array([len(w) for w in page.words], float)
            page.rows = rows[at : at + len(page.words)]
            at += len(page.words)
            pages.append(page)
    labels(pages, f"{cache}/labels")
    return pages, names


def labels(pages, cache):
    """page.label: the block is main text; kept in a cache by content, since alignment is slow."""
    os.makedirs(cache, exist_ok=True)
    for page in pages:
        key = hashlib.sha1(json.dumps([page.words, page.truth]).encode()).hexdigest()
        path = f"{cache}/{key}.npy"
        if not os.path.exists(path):
            np.save(path, np.array(align(page.words, page.truth), np.float32))
        page.label = np.load(path) >= 0.5
        # Whether a standfirst is main text the news truth leaves open: such blocks teach nothing.
        page.teaches = np.ones(len(page.words), bool)
        if page.standfirst:
            page.teaches = page.label | (np.array(align(page.words, page.standfirst)) < 0.5)


def weights(pages):
    """A page weighs 1 in all: half shared out by words, half by blocks."""
    shares = [0.5 * p.size / max(1, p.size.sum()) + 0.5 / max(1, len(p.size)) for p in pages]
    return np.concatenate([share * p.teaches for share, p in zip(shares, pages)])


def train(pages, names, seed):
    x = np.concatenate([p.rows for p in pages])
    y = np.concatenate([p.label for p in pages])
    w = weights(pages)
    data = lightgbm.Dataset(x, y, weight=w / w.mean(), feature_name=names)
    return lightgbm.train({**PARAMETERS, "seed": seed}, data, ROUNDS)


def select(p, size, words_of, floor, beta=1):
    """As src/article/select.c: of equal blocks the likeliest, then the prefix with the highest expected word F-beta."""
    order, seen, kept = sorted(range(len(p)), key=lambda i: (-p[i], i)), set(), []
    for i in order:
        key = tuple(words_of[i])
        if len(key) >= 5:
            if key in seen:
                continue
            seen.add(key)
        kept.append(i)
    if not kept:
        return []
    total = sum(p[i] * size[i] for i in kept)
    right = np.cumsum([p[i] * size[i] for i in kept])
    expected = right / (np.cumsum([size[i] for i in kept]) + beta**2 * total + 1e-9)
    able = sum(p[i] >= floor for i in kept)
    return kept[: int(np.argmax(expected[:able])) + 1] if able else []


def score(page, chosen):
    """Word F1, precision and recall, as the benchmarks' scorers define them."""
    got = collections.Counter(w for i in chosen for w in page.words[i])
    want = collections.Counter(words(page.truth))
    for w, n in collections.Counter(words(page.standfirst)).items():
        got[w] -= min(max(0, got[w] - want[w]), n)
    got = +got
    if not want or not got:
        return (1.0, 1.0, 1.0) if not want and not got else (0.0, 0.0, 0.0)
    right = sum((got & want).values())
    precision, recall = right / sum(got.values()), right / sum(want.values())
    return (2 * precision * recall / (precision + recall) if right else 0.0), precision, recall


def report(pages, choose, title):
    rows = collections.defaultdict(list)
    for page in pages:
        s = score(page, choose(page))
        rows[page.kind].append(s)
        if page.kind != "news":
            rows["all"].append(s)
    print(title)
    for kind in ["all", *KINDS, "news"]:
        f, p, r = np.mean(rows[kind], axis=0)
        print(f"  {kind:<14}{len(rows[kind]):>5}  F1 {f:.4f}  P {p:.4f}  R {r:.4f}", flush=True)


def page_rows(pages, names):
    first = names.index("page_words")
    return np.array([p.rows[0][first:] for p in pages]), names[first:]


def train_kinds(pages, names, seed=1):
    x, kept = page_rows(pages, names)
    y = [KINDS.index("article" if p.kind == "news" else p.kind) for p in pages]
    count = collections.Counter(y)
    w = [count[k] ** -0.3 for k in y]
    parameters = {**PARAMETERS, "objective": "multiclass", "num_class": len(KINDS), "max_depth": 4, "num_leaves": 12,
                  "min_data_in_leaf": 8, "feature_fraction": 0.4, "learning_rate": 0.08, "seed": seed}
    return lightgbm.train(parameters, lightgbm.Dataset(x, y, weight=w, feature_name=kept), 80), kept


def cross_validate(pages, names):
    for page in pages:
        page.p, page.kinds = np.zeros(len(page.size)), np.eye(len(KINDS))[0]
    for k in range(FOLDS):
        learn = [p for p in pages if fold(p.site) != k and len(p.size)]
        test = [p for p in pages if fold(p.site) == k and len(p.size)]
        boosters = [train(learn, names, seed) for seed in range(1, MODELS + 1)]
        network = net.train(learn, 1)
        kinds, _ = train_kinds(learn, names)
        for page, guess in zip(test, kinds.predict(page_rows(test, names)[0])):
            raw = np.mean([b.predict(page.rows, raw_score=True) for b in boosters], axis=0)
            raw = (1 - SHARE) * raw + SHARE * net.predict(network, page.rows)
            page.p, page.kinds = 1 / (1 + np.exp(-raw)), guess
        print(f"fold {k}: {len(learn)} pages to learn from, {len(test)} to test", file=sys.stderr, flush=True)


def out_of_fold(pages, names, cache):
    """Cross-validated page.p and page.kinds, kept in the cache for as long as rows and labels stay what they are."""
    path, key = f"{cache}/out-of-fold.npz", 0
    for page in pages:
        key = zlib.crc32(page.label.tobytes(), zlib.crc32(page.rows.tobytes(), key))
    if os.path.exists(path) and (held := np.load(path))["key"] == key:
        ends = np.cumsum([len(p.size) for p in pages])
        for page, p, kinds in zip(pages, np.split(held["p"], ends[:-1]), held["kinds"]):
            page.p, page.kinds = p, kinds
        return
    cross_validate(pages, names)
    np.savez(path, key=key, p=np.concatenate([p.p for p in pages]), kinds=np.array([p.kinds for p in pages]))


def add_inputs(parser):
    parser.add_argument("--data", required=True)
    parser.add_argument("--dump", default="build/train/train-dump")
    parser.add_argument("--cache", default="build/train/cache")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_inputs(parser)
    parser.add_argument("--write", action="store_true", help="train on all pages and write models/")
    options = parser.parse_args()
    pages, names = load(options.data, options.dump, options.cache)
    print(f"{len(pages)} pages, {sum(len(p.size) for p in pages)} blocks, {len(names)} features")
    report(pages, lambda p: np.flatnonzero(p.label), "ceiling: exactly the aligned blocks")
    out_of_fold(pages, names, options.cache)
    right = np.mean([("article" if p.kind == "news" else p.kind) == KINDS[p.kinds.argmax()] for p in pages if len(p.size)])
    print(f"page kind: accuracy {right:.4f}")
    for floor in [WORST_PAGE / 2, 0.3, 0.5]:
        report(pages, lambda p: select(p.p, p.size, p.words, floor), f"no block under {floor}")
    if options.write:
        useful = [p for p in pages if len(p.size)]
        trees.write("models/blocks.trees", [train(useful, names, s) for s in range(1, MODELS + 1)], 1, names)
        shared = len(names) - names.index("page_words")
        net.write("models/blocks.net", net.train(useful, 1), useful, names, shared, SHARE)
        kinds, kept = train_kinds(useful, names)
        trees.write("models/kinds.trees", [kinds], len(KINDS), kept)


if __name__ == "__main__":
    main()
