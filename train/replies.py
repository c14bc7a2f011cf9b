#!/usr/bin/env python3
"""Train who answers whom: annotated articles → models/replies.trees.

usage: replies.py POLNEAR/train [--dump build/train/train-replies] [--write]

Learns from the statements that the desk finds in the articles of train/annotations/replies.tsv and in those of
statements.tsv that are not held out, and prints F1 over the annotated replies by cross-validation over articles (five
folds; articles that share much of their words in one): of the rules alone, and of the trees. With --write trains on all
of them and writes the weights. Seeds are fixed; needs numpy and lightgbm (train/requirements.txt).
"""
import argparse
import json
import os
import subprocess
import tempfile
import zlib

import lightgbm
import numpy as np

import annotations
import trees
from polnear import articles, text_of, text_path

FOLDS, SEEDS, ROUNDS = 5, 2, 60
THRESHOLDS = np.arange(-1.0, 1.8, 0.1)  # of the trees' sum
SHARED, WORDS = 0.15, 8  # articles that share so many of their runs of so many words are one
PARAMETERS = {
    "objective": "binary", "learning_rate": 0.1, "num_leaves": 16, "min_data_in_leaf": 10, "feature_fraction": 0.3,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 10, "scale_pos_weight": 10, "max_bin": 31, "verbosity": -1,
    "num_threads": 1, "deterministic": True, "force_row_wise": True,
}
GOES_ON, SAME, ANOTHER = "own before", "own before answers the same", "own before answers another"
SURE, IS_SURE = "answer: answering", 2  # what a statement is where the rules are sure that it answers


class Article:
    """What the desk finds: pairs [n, 2] of statements, rows [n, features]; and what is annotated of it."""

    def __init__(self, name, record, rows, replies, cues, text):
        byte_of = [0]
        for character in text:
            byte_of.append(byte_of[-1] + len(character.encode()))
        found = {}
        for statement, cue in enumerate(cues):
            at = byte_of[cue]
            here = [i for i, (begin, end) in enumerate(record["cues"]) if begin <= at < end]
            if here:
                found[statement] = here[0]
        self.name, self.ruled, self.rows = name, record["ruled"], rows
        self.pairs = np.array(record["pairs"], np.int64).reshape(-1, 2)
        self.known = set(found.values())  # statements that are annotated
        self.answers = {found[a]: found.get(c, -1) for a, c in replies.items() if a in found}


def annotated(split):
    """{article: {answer: claim}} of all that may be learned from."""
    replies = {}
    for index, (article, rows) in enumerate(annotations.read_table().items()):
        if not annotations.is_held_out(index):
            replies[article] = {int(r["statement"]): int(r["answers"]) for r in rows if r["answers"] != "-"}
    replies.update(annotations.read_replies())
    return replies


def load(split, dump):
    paths, replies = articles(split), annotated(split)
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "rows")
        command = [dump, out] + [text_path(split, article) for article in replies]
        written = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
        lines = [json.loads(line) for line in written.splitlines()]
        names = lines.pop()["features"]
        rows = np.fromfile(out, np.float32).reshape(-1, len(names))
    found, at = [], 0
    for article, record in zip(replies, lines):
        cues = [s["cue"][0][0] for s in annotations.statements(paths[article][0])]
        end = at + len(record["pairs"])
        found.append(Article(article, record, rows[at:end], replies[article], cues, text_of(split, article)))
        at = end
    return found, names


def folds_of(split, found):
    """A fold an article; those that share much of their words have one."""
    seen, fold = {}, {}
    for article in found:
        words = text_of(split, article.name).lower().split()
        runs = {" ".join(words[i : i + WORDS]) for i in range(len(words) - WORDS + 1)}
        shared = {}
        for run in runs:
            if run in seen:
                shared[seen[run]] = shared.get(seen[run], 0) + 1
            seen.setdefault(run, article.name)
        like = max(shared, key=shared.get, default=None)
        alike = like is not None and shared[like] > SHARED * len(runs)
        fold[article.name] = fold[like] if alike else zlib.crc32(article.name.encode()) % FOLDS
    return fold


def with_previous(article, names, answers):
    """The rows as they are when the answers of the statements before are `answers`."""
    rows = article.rows.copy()
    before = np.array([answers.get(a - 1, -1) for a, _ in article.pairs], np.int64)
    before = np.where(rows[:, names.index(GOES_ON)] > 0, before, -1)
    rows[:, names.index(SAME)] = (before >= 0) & (before == article.pairs[:, 1])
    rows[:, names.index(ANOTHER)] = (before >= 0) & (before != article.pairs[:, 1])
    return rows


def train(found, names):
    rows, right = [], []
    for article in found:
        learned = np.array([a in article.known for a, _ in article.pairs], bool)
        rows.append(with_previous(article, names, article.answers)[learned])
        right.append(np.array([article.answers.get(a) == c for a, c in article.pairs[learned]], float))
    data = lightgbm.Dataset(np.vstack(rows), np.concatenate(right), feature_name=[f"f{i}" for i in range(len(names))])
    return [lightgbm.train({**PARAMETERS, "seed": seed}, data, ROUNDS) for seed in range(1, SEEDS + 1)]


def sums_of(boosters, article, names):
    """The trees' sums of each pair where what is said right before answers nothing, the same, another."""
    states = []
    for same, another in ((0, 0), (1, 0), (0, 1)):
        rows = article.rows.copy()
        rows[:, names.index(SAME)], rows[:, names.index(ANOTHER)] = same, another
        states.append(np.mean([b.predict(rows, raw_score=True) for b in boosters], 0) if len(rows) else [])
    return states


def choose(article, names, sums, threshold):
    """{answer: claim} as src/speech/answers.c chooses."""
    goes_on, sure = names.index(GOES_ON), names.index(SURE)
    weighed = {a for n, (a, _) in enumerate(article.pairs)
               if article.rows[n, sure] != IS_SURE or article.ruled[a] < 0}
    answers = {a: c for a, c in enumerate(article.ruled) if c >= 0 and a not in weighed}
    best = {}
    for n, (a, c) in enumerate(article.pairs):
        before = answers.get(a - 1, -1) if article.rows[n, goes_on] > 0 else -1
        value = sums[0 if before < 0 else 1 if before == c else 2][n]
        if a in weighed and value > best.get(a, threshold):
            best[a], answers[a] = value, c
    return answers


def score(found, chosen):
    """(right, annotated, given) over the statements that are annotated and found."""
    right = wanted = given = 0
    for article, answers in zip(found, chosen):
        for a in article.known:
            claim = answers.get(a, -1)
            claim = claim if claim in article.known else -1
            wanted += a in article.answers
            given += claim >= 0
            right += claim >= 0 and article.answers.get(a) == claim
    return right, wanted, given


def f1(right, wanted, given):
    return 2 * right / max(1, wanted + given)


def describe(label, counts):
    print(f"{label}: F1 {f1(*counts):.3f} ({counts[0]} right of {counts[2]} given, {counts[1]} annotated)")


def cross_validate(split, found, names):
    """Prints the scores; the threshold that does best."""
    fold = folds_of(split, found)
    sums = {}
    for k in range(FOLDS):
        boosters = train([a for a in found if fold[a.name] != k], names)
        sums.update({a.name: sums_of(boosters, a, names) for a in found if fold[a.name] == k})
    describe("rules", score(found, [{a: c for a, c in enumerate(x.ruled) if c >= 0} for x in found]))
    counts = {t: score(found, [choose(a, names, sums[a.name], t) for a in found]) for t in THRESHOLDS}
    threshold = max(counts, key=lambda t: f1(*counts[t]))
    describe(f"trees above {threshold:.1f}", counts[threshold])
    return threshold


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split")
    parser.add_argument("--dump", default="build/train/train-replies")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found, names = load(options.split, options.dump)
    threshold = cross_validate(options.split, found, names)
    if options.write:
        path = os.path.join(os.path.dirname(__file__), "..", "models", "replies.trees")
        trees.write(path, train(found, names), 1, names, bias=[-threshold])
        print(f"{os.path.getsize(path)} bytes")


if __name__ == "__main__":
    main()
