#!/usr/bin/env python3
"""Learn attribution: from a corpus of annotated attributions to models/attribution.bin (its card: models/attribution.md).

usage: train/attribution.py POLNEAR_TRAIN BUILD_DIR [THREADS [LANGUAGE_MODEL]]

POLNEAR_TRAIN holds text/*.txt and attributions/*.ann (PolNeAR 1.0). BUILD_DIR is a Meson build of this tree configured
with -Dtrain=true; the script rebuilds it, because features come from the C code itself, so that what is learned and what
is run cannot differ. LANGUAGE_MODEL is a folder with the one that teachers are made from (teacher.py); without it the
network learns from the annotations alone. Needs train/requirements.txt. Seeds are fixed.

Steps
  1. Groups of words that stand among the same words (groups.py).
  2. The table for cues, without a fold of five and with all (attribution.c).
  3. Two larger networks, each of half the articles, tell the other half (teacher.py).
  4. The network for cues and arguments, likewise, by the annotations and by what was told (word_net.py).
  5. Every candidate that a fold's table and network find in the fold is a row of numbers, and known to be right or wrong.
     Boosted trees over the rows: is it an annotated cue? and, of those, are source and content right? Scored out of fold.
  6. The threshold that serves cues, sources, contents, and whole attributions best, out of fold.
"""
import concurrent.futures
import glob
import os
import struct
import subprocess
import sys

import lightgbm
import numpy as np

import polnear
import groups
import trees
import word_net

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SEED, FOLDS, ROUNDS = 1, 5, 200
CUE_SHARE = 0.5
PARTS = ("cue", "source", "content", "all")
PARAMETERS = {"objective": "cross_entropy", "learning_rate": 0.05, "num_leaves": 15, "min_data_in_leaf": 40,
              "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0, "verbose": -1,
              "num_threads": 1, "seed": SEED, "deterministic": True}


class Rows:
    """Candidates found out of fold (attribution.c writes them)."""

    def __init__(self, folder):
        table = np.loadtxt(os.path.join(folder, "rows"))
        golds = np.loadtxt(os.path.join(folder, "golds"))
        self.article, self.cue = table[:, 0].astype(int), table[:, 1:3].astype(int)
        self.right = dict(zip(PARTS, table[:, 3:7].T))
        self.has_source, self.features = table[:, 7], table[:, 12:].astype(np.float32)
        self.total = dict(zip(PARTS, golds[:, 1:].sum(0)))
        self.has_content = table[:, 8]

    def chosen(self, score, threshold):
        """The likely candidates that no better one overlaps."""
        order = np.lexsort((-score, self.article))
        kept, article, taken = [], -1, []
        for i in order[score[order] >= threshold]:
            if self.article[i] != article:
                article, taken = self.article[i], []
            begin, end = self.cue[i]
            if any(begin < e and b < end for b, e in taken) or not self.has_content[i]:
                continue
            taken.append((begin, end))
            kept.append(i)
        return np.array(kept, int)

    def scores(self, score, threshold):
        """F1 of each part."""
        kept = self.chosen(score, threshold)
        found = {"cue": len(kept), "source": self.has_source[kept].sum(), "content": len(kept), "all": len(kept)}
        return {p: 2 * self.right[p][kept].sum() / (found[p] + self.total[p]) for p in PARTS}


def boosted(rows, target, use):
    return lightgbm.train(PARAMETERS, lightgbm.Dataset(rows.features[use], target[use]), ROUNDS)


def out_of_fold(rows, target):
    fold = (rows.article // FOLDS) % FOLDS  # other folds than the chains': both kinds are in each
    score = np.zeros(len(target))
    for k in range(FOLDS):
        score[fold == k] = boosted(rows, target, fold != k).predict(rows.features[fold == k])
    return score


def best_threshold(rows, score):
    return max((sum(rows.scores(score, t).values()), t) for t in np.arange(0.1, 0.6, 0.01))[1]


def show(name, scores):
    print(f"{name:<28}" + "  ".join(f"{p} {scores[p]:.4f}" for p in PARTS), flush=True)


def write_model(path, parts, threshold):
    with open(path, "wb") as out:
        out.write(b"cdattrib" + struct.pack("<4IfI", *(len(p) for p in parts), threshold, 0))
        for part in parts:
            out.write(part + bytes(-len(part) % 8))


# Made up, for tests/speech/trained.c.
SENTENCES = """The ministry has also said that the road will close in May.
“It is old,” Ann Lee, a nurse from York, told the paper on Sunday. “It leaks, and nobody knows why.”
The port denied the report, according to two officials who asked not to be named.
Critics of the plan argue it would cost the town its only school, and they want the mayor to explain herself.
Nobody believed Brown's claim that the bridge was safe.
The river rose by two metres on Monday and the road was closed."""


def floats(name, rows, width):
    lines = [f"static const float {name}[][{width}] = {{"]
    return lines + ["    {" + ", ".join(f"{x:.4f}f" for x in row) + "}," for row in rows] + ["};"]


def write_scores(program, folder, model, booster):
    """What LightGBM itself makes of the candidates in SENTENCES, and torch of their words, for the test of the C code."""
    text = os.path.join(folder, "sentences.txt")
    with open(text, "w", encoding="utf-8") as out:
        out.write(SENTENCES)
    printed = subprocess.run([program, "rows", model, text], check=True, capture_output=True).stdout.decode()
    rows = np.array([line.split() for line in printed.splitlines()], float)
    chosen = booster.predict(rows[:, 2:].astype(np.float32))
    cues, window, told = said_by_network(program, folder, text)
    lines = ["/* Written by train/attribution.py; do not edit. Candidates of the model in models/attribution.bin. */",
             "static const char sentences[] ="]
    lines += [f'    "{line}\\n"' for line in SENTENCES.split("\n")]
    lines[-1] = lines[-1].replace("\\n", "") + ";"
    lines += ["", "static const struct {", "    uint32_t begin, end; /* of the cue, in the text */",
              "    float log_odds, chosen; /* by the chain, by the trees */", "} expected[] = {"]
    lines += [f"    {{{int(r[0])}, {int(r[1])}, {r[2]:.5f}f, {c:.6f}f}}," for r, c in zip(rows, chosen)]
    lines += ["};", "", "/* The network's weights of each word; and of those around one cue, if no other is likely. */"]
    lines += floats("cue_weights", cues, 4) + [f"static const uint32_t told = {told};"]
    lines += floats("argument_weights", window, 6)
    with open(os.path.join(ROOT, "tests", "speech", "trained_scores.h"), "w", encoding="utf-8") as out:
        out.write("\n".join(lines + [""]))


def said_by_network(program, folder, text):
    """Weights of the words of SENTENCES, of the window around "told", and the number of that word."""
    place = SENTENCES.encode().index(b"told")
    with open(os.path.join(folder, "sentences.lines"), "w", encoding="utf-8") as out:
        out.write(f"article {text}\nannotation\nevent 0-1 | {place}-{place + 4} | 2-3\n")
    aside = os.path.join(folder, "sentences")
    os.makedirs(aside, exist_ok=True)
    subprocess.run([program, "words", out.name, os.path.join(folder, "groups"), aside], check=True)
    article, = word_net.read(os.path.join(aside, "words"))
    cues, windows = word_net.says(os.path.join(folder, "wordsA.pt"), article)
    return cues, windows[0], article.windows[0].first + article.windows[0].cue[0]


def run_beside(script, commands, threads):
    """Each on one thread, so that what they learn is the same whatever runs beside them."""
    with concurrent.futures.ThreadPoolExecutor(threads) as pool:
        script = os.path.join(ROOT, "train", script)
        list(pool.map(lambda command: subprocess.run([sys.executable, script, *command], check=True), commands))


def ask_teachers(folder, language_model, threads):
    for path in glob.glob(os.path.join(folder, "teacher*")) + glob.glob(os.path.join(folder, "taught*")):
        os.remove(path)
    if language_model:
        run_beside("teacher.py", [[folder, language_model, str(half)] for half in range(word_net.HALVES)], threads)


def main():
    train, build = sys.argv[1:3]
    threads = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    language_model = sys.argv[4] if len(sys.argv) > 4 else None
    folder = os.path.join(build, "attribution")
    os.makedirs(folder, exist_ok=True)
    program = os.path.join(build, "train", "train-attribution")
    subprocess.run(["ninja", "-C", build, "train/train-attribution"], check=True, stdout=subprocess.DEVNULL)

    texts = [open(p, encoding="utf-8").read() for p in sorted(glob.glob(os.path.join(train, "text", "*.txt")))]
    with open(os.path.join(folder, "groups"), "wb") as out:
        out.write(groups.table(groups.cluster_words(texts, SEED)))
    with open(os.path.join(folder, "lines"), "w", encoding="utf-8") as out:
        polnear.write(train, out)
    step = [os.path.join(folder, "lines"), os.path.join(folder, "groups"), folder]
    subprocess.run([program, "learn", *step, str(threads)], check=True)
    ask_teachers(folder, language_model, threads)
    run_beside("word_net.py", [[folder, fold] for fold in [*map(str, range(FOLDS)), "A"]], threads)
    subprocess.run([program, "find", *step], check=True)
    learn_choice(program, folder)


def learn_choice(program, folder):
    """The trees, the whole model, and what it gives for the test."""
    rows = Rows(folder)
    print(f"{len(rows.article)} candidates, {rows.total['cue']:.0f} cues, found "
          f"{rows.right['cue'].sum() / rows.total['cue']:.3f}")
    alone = 1 / (1 + np.exp(-rows.features[:, 0].astype(float)))
    show("chains alone", rows.scores(alone, best_threshold(rows, alone)))
    score = out_of_fold(rows, target_of(rows))
    threshold = best_threshold(rows, score)
    show(f"with trees, at {threshold:.2f}", rows.scores(score, threshold))

    booster = boosted(rows, target_of(rows), np.ones(len(rows.article), bool))
    names = [f"candidate {i}" for i in range(rows.features.shape[1])]
    trees.write(os.path.join(folder, "choice"), [booster], 1, names)
    model = os.path.join(ROOT, "models", "attribution.bin")
    parts = [open(os.path.join(folder, n), "rb").read() for n in ("groups", "cuesA", "choice", "wordsA")]
    write_model(model, parts, threshold)
    print(f"{model}: {os.path.getsize(model)} bytes")
    write_scores(program, folder, model, booster)


def target_of(rows):
    """What the trees learn: the right cue alone is worth something, source and content with it the rest."""
    return CUE_SHARE * rows.right["cue"] + (1 - CUE_SHARE) * rows.right["all"]


if __name__ == "__main__":
    main()
