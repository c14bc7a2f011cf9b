#!/usr/bin/env python3
"""Train the line model: flattened pages with verified text → models/lines.trees.

usage: lines.py --data DATA --flat DIR [--train-lines build/train/train-lines] [--folds N …] [--write]

DIR is what train/flatten.py wrote. Prints the scores of train/flat_scores.py by cross-validation over sites (five folds, no
site in two), read by the C code with the weights of each fold; with --write trains on all pages and writes the weights.
Seeds are fixed; needs numpy and lightgbm (train/requirements.txt).
"""
import argparse
import json
import os
import subprocess
import sys
import zlib

import lightgbm
import numpy as np

import trees
from corpora import FOLDS, fold, site, truths
from flat_scores import page_key, read_records, score
from flatten import FLATTENERS

LEARNED = 2  # flattenings of a page that are learned from, chosen by its path: all five say much the same
NEAR, OFTEN, SELDOM = 5, 0.4, 0.08  # lines from the story; shares of the lines learned from, near it and far
PARAMETERS = {
    "objective": "binary", "learning_rate": 0.15, "num_leaves": 31, "max_depth": 7, "min_data_in_leaf": 60,
    "feature_fraction": 0.3, "lambda_l2": 2.0, "max_bin": 63,
    "use_missing": False, "num_threads": 1, "verbosity": -1, "deterministic": True, "force_row_wise": True,
}
ROUNDS = 120


class Text:
    pass


def overlap(lines, spans):
    """Bytes of each line [begin, end) that lie in `spans`; both ascend."""
    edges = np.array(spans, np.int64).reshape(-1, 2)
    covered = np.concatenate([[0], np.cumsum(edges[:, 1] - edges[:, 0])])

    def before(at):
        k = np.searchsorted(edges[:, 0], at, "right")
        over = np.maximum(0, edges[np.maximum(k, 1) - 1, 1] - at) if len(edges) else 0
        return np.where(k > 0, covered[k] - over, 0)

    return before(lines[:, 1]) - before(lines[:, 0])


def load(data, flat, dump):
    """Texts with rows [lines, features], labels and weights; and the features' names."""
    known = {(path.split("/")[-3], page_key(path)[2]): t for path, t in truths(data).items()}
    spans = {}
    for flattener in FLATTENERS:
        with open(f"{flat}/{flattener}/spans.jsonl", encoding="utf-8") as f:
            spans.update((record["path"], record) for record in map(json.loads, f))
    paths = [f"{flat}/{path}" for path in spans]
    with open(f"{flat}/lines.jsonl", "wb") as out:
        subprocess.run([dump, "rows", f"{flat}/rows.f32", *paths], stdout=out, check=True)
    texts, at = [], 0
    with open(f"{flat}/lines.jsonl", encoding="utf-8") as f:
        names = json.loads(next(f))["features"]
        rows = np.memmap(f"{flat}/rows.f32", np.float32, "r").reshape(-1, len(names))
        for record in map(json.loads, f):
            text = Text()
            text.path = record["input"]
            flattener, corpus, name = page_key(text.path)
            _, _, text.kind, url = known[corpus, name]
            text.fold = fold(site(url, name))
            chance = zlib.crc32(name.encode())
            text.learned = (chance + FLATTENERS.index(flattener)) % len(FLATTENERS) < LEARNED
            lines = np.array(record["lines"], np.int64).reshape(-1, 4)
            text.rows = rows[at : at + len(lines)]
            at += len(lines)
            mark = spans[f"{flattener}/{corpus}/{name}.txt"]
            size = np.maximum(1, lines[:, 1] - lines[:, 0])
            text.label = overlap(lines, mark["main"]) >= 0.5 * size
            teaches = text.label | (overlap(lines, mark["open"]) < 0.5 * size)
            words = lines[:, 2].astype(float)
            text.weight = (0.5 * words / max(1, words.sum()) + 0.5 / max(1, len(lines))) * teaches
            texts.append(text)
    return texts, names


def sample(text, random):
    """Lines to learn from, and their weights: of the many short ones far from the story one in ten."""
    near = np.convolve(text.label, np.ones(2 * NEAR + 1), "same") > 0.5
    share = np.where(near | (text.rows[:, 0] >= 8), OFTEN, SELDOM)
    kept = np.flatnonzero(random.random(len(share)) < share)
    return kept, text.weight[kept] / share[kept]


def train(texts, names, seed=1):
    random = np.random.default_rng(seed)
    texts = [t for t in texts if t.learned and len(t.rows) > 2 * NEAR]
    kept, w = zip(*[sample(t, random) for t in texts])
    x = np.concatenate([t.rows[k] for t, k in zip(texts, kept)])
    y = np.concatenate([t.label[k] for t, k in zip(texts, kept)])
    w = np.concatenate(w)
    data = lightgbm.Dataset(x, y, weight=w / w.mean(), feature_name=names, params={"max_bin": PARAMETERS["max_bin"]})
    return lightgbm.train({**PARAMETERS, "seed": seed}, data, ROUNDS)


def cross_validate(texts, names, folds, options):
    records = []
    for k in folds:
        booster = train([t for t in texts if t.fold != k], names)
        path = f"{options.flat}/fold{k}.trees"
        trees.write(path, [booster], 1, names)
        test = [t for t in texts if t.fold == k]
        records += read_records([options.train_lines, "read", path, *[t.path for t in test]])
        check_agreement(booster, test[::7])
        print(f"fold {k}: {len(texts) - len(test)} texts to learn from, {len(test)} to test", file=sys.stderr, flush=True)
        if k == folds[0]:
            gain = booster.feature_importance("gain")
            for i in np.argsort(-gain)[:40]:
                print(f"  {names[i]:<20}{gain[i]:>12.0f}", file=sys.stderr)
    with open(f"{options.flat}/records.jsonl", "w", encoding="utf-8") as out:
        for record in records:
            print(json.dumps(record, ensure_ascii=False), file=out)
    score(options.data, records, options.worst)


def check_agreement(booster, texts):
    """Prints how well lines are told apart."""
    p = np.concatenate([booster.predict(t.rows) for t in texts if len(t.rows)])
    y = np.concatenate([t.label for t in texts])
    w = np.concatenate([t.weight for t in texts])
    loss = -np.sum(w * np.where(y, np.log(p + 1e-9), np.log(1 - p + 1e-9))) / w.sum()
    print(f"log loss {loss:.4f}, accuracy {np.sum(w * ((p > 0.5) == y)) / w.sum():.4f}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--flat", required=True)
    parser.add_argument("--train-lines", default="build/train/train-lines")
    parser.add_argument("--folds", type=int, nargs="*", default=list(range(FOLDS)))
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--write", action="store_true", help="train on all pages and write models/lines.trees")
    options = parser.parse_args()
    texts, names = load(options.data, options.flat, options.train_lines)
    print(f"{len(texts)} texts, {sum(len(t.rows) for t in texts)} lines, {len(names)} features", flush=True)
    if options.folds:
        cross_validate(texts, names, options.folds, options)
    if options.write:
        trees.write("models/lines.trees", [train(texts, names)], 1, names)


if __name__ == "__main__":
    main()
