"""Fits models/languages.bin: which language the words of a text are in.

    python3 train/languages.py --texts FOLDER [--write] [--only CODE…]

FOLDER is what train/language_texts.py made. For each script that more than one language is written in: a softmax regression
from the trigrams and words of a text (src/language/features.c, called through build/train/train-language-features) to its
language. A feature's row is its hash modulo the number of rows; a text of n features counts each with n ** -0.5, so
that the evidence of a longer text grows, but more slowly than if its features were independent of each other.

Six of seven lines of each language teach; the seventh is kept for the score. A line is seen whole, as three to six of its
words, and together with three others.
"""
import argparse
import pathlib
import random
import struct
import subprocess
import zlib

import numpy
import scipy.sparse

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCRIPTS = {"Latn": 1, "Cyrl": 2, "Arab": 3, "Deva": 4, "Hebr": 5, "Beng": 6}  # enum script of src/language/scripts.h
ROWS = {"Latn": 16384, "Cyrl": 4096, "Arab": 4096, "Deva": 2048, "Hebr": 1024, "Beng": 1024}
LANGUAGES = {
    "Cyrl": "be bg kk ky mk mn ru sr tg uk",
    "Arab": "ar ckb fa ps ug ur",
    "Deva": "hi mr ne",
    "Hebr": "he yi",
    "Beng": "as bn",
}
LARGEST = 31  # of a weight: the reader adds four rows up in eight bits
DOUBT = 0.02  # a text to whose language a first fit gives less is not in that language: a message that was never translated
LANES = 16  # a row's length is a multiple of this


def read_texts(folder):
    """Language code → lines; and the languages of each script."""
    lines = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in sorted(folder.glob("*.txt"))}
    scripts = {script: codes.split() for script, codes in LANGUAGES.items()}
    scripts["Latn"] = sorted(set(lines) - {code for codes in scripts.values() for code in codes})
    return lines, scripts


def is_kept(line):
    return zlib.crc32(line.encode()) % 7 == 0


def views(lines, dice):
    """(kind, text) of whole lines, fragments and groups."""
    for line in lines:
        yield "line", line
        words = line.split()
        size = dice.randint(3, 6)
        first = dice.randrange(max(1, len(words) - size + 1))
        yield "fragment", " ".join(words[first:first + size])
    shuffled = lines[:]
    dice.shuffle(shuffled)
    for i in range(0, len(shuffled), 4):
        yield "group", " ".join(shuffled[i:i + 4])


def features_of(texts, script, rows):
    """A sparse matrix [texts][rows]; lines of another script have an empty row."""
    tool = ROOT / "build/train/train-language-features"
    out = subprocess.run([tool], input="".join(t + "\n" for t in texts).encode(), stdout=subprocess.PIPE, check=True).stdout
    words = numpy.frombuffer(out, dtype="<u4")
    index, ends, at = [], [0], 0
    for _ in texts:
        count = int(words[at + 1])
        found = words[at + 2:at + 2 + count] % rows if words[at] == script else words[:0]
        index.append(found)
        ends.append(ends[-1] + len(found))
        at += 2 + count
    index = numpy.concatenate(index)
    sizes = numpy.diff(ends)
    values = numpy.repeat(numpy.maximum(sizes, 1) ** -0.5, sizes).astype("f4")
    matrix = scipy.sparse.csr_matrix((values, index.astype("i4"), numpy.array(ends, dtype="i4")), shape=(len(texts), rows))
    return matrix


def softmax(scores):
    scores = numpy.exp(scores - scores.max(axis=1, keepdims=True))
    return scores / scores.sum(axis=1, keepdims=True)


def fit(x, y, classes, epochs=12, batch=1024, rate=0.02, decay=2e-6, seed=1):
    """Weights [rows][classes], by Adam over shuffled batches."""
    weights = numpy.zeros((x.shape[1], classes), dtype="f4")
    mean, square = numpy.zeros_like(weights), numpy.zeros_like(weights)
    share = (len(y) / classes / numpy.bincount(y, minlength=classes))[y].astype("f4")  # each language counts the same
    generator, step = numpy.random.default_rng(seed), 0
    for epoch in range(epochs):
        order = generator.permutation(len(y))
        total = 0.0
        for begin in range(0, len(y), batch):
            rows = order[begin:begin + batch]
            p = softmax(x[rows] @ weights)
            total -= float(numpy.log(p[numpy.arange(len(rows)), y[rows]] + 1e-9).sum())
            p[numpy.arange(len(rows)), y[rows]] -= 1
            gradient = x[rows].T @ (p * share[rows, None] / len(rows)) + decay * weights
            step += 1
            mean += 0.1 * (gradient - mean)
            square += 0.001 * (gradient * gradient - square)
            now = rate * (1 - epoch / epochs)
            weights -= now * (mean / (1 - 0.9 ** step)) / (numpy.sqrt(square / (1 - 0.999 ** step)) + 1e-8)
        print(f"    epoch {epoch + 1}: {total / len(y):.4f}", flush=True)
    return weights


def quantise(weights):
    """Bytes and what one of them stands for. The few largest weights are cut."""
    largest = float(numpy.quantile(numpy.abs(weights), 0.999))
    return numpy.clip(numpy.rint(weights / largest * LARGEST), -LARGEST, LARGEST).astype("i1"), largest / LARGEST


def score(x, y, kinds, weights, codes):
    guess = (x @ weights).argmax(axis=1)
    right = guess == y
    print("    right:", ", ".join(f"{kind} {right[kinds == kind].mean():.4f}" for kind in ("fragment", "line", "group")))
    for i, code in enumerate(codes):
        mine = (y == i) & (kinds == "line")
        wrong = numpy.bincount(guess[mine & ~right], minlength=len(codes))
        most = " ".join(f"{codes[k]} {wrong[k]}" for k in numpy.argsort(-wrong)[:3] if wrong[k])
        print(f"      {code:8}{right[mine].mean():.3f} of {int(mine.sum())}  {most}")


def train(script, codes, lines):
    print(f"{script}: {len(codes)} languages", flush=True)
    dice = random.Random(1)
    texts, labels, kinds, kept = [], [], [], []
    for label, code in enumerate(codes):
        for keep in (False, True):
            for kind, text in views([line for line in lines[code] if is_kept(line) == keep], dice):
                texts.append(text), labels.append(label), kinds.append(kind), kept.append(keep)
    x, y = features_of(texts, SCRIPTS[script], ROWS[script]), numpy.array(labels)
    kinds, kept = numpy.array(kinds), numpy.array(kept)
    read = numpy.diff(x.indptr) > 0
    taught = read & ~kept
    weights = fit(x[taught], y[taught], len(codes), epochs=3)
    taught &= softmax(x @ weights)[numpy.arange(len(y)), y] > DOUBT
    print(f"    {1 - taught.sum() / (read & ~kept).sum():.3f} of the texts left out")
    weights = fit(x[taught], y[taught], len(codes))
    bytes_, scale = quantise(weights)
    score(x[read & kept], y[read & kept], kinds[read & kept], bytes_.astype("f4"), codes)
    return bytes_, scale


def write(path, models):
    """The format is drawn in src/language/weigh.h."""
    head, body = [], []
    offset = 16 + 64 * len(models)
    at = offset + sum(8 * len(codes) for _, codes, _, _ in models)
    at += -at % 64
    for script, codes, weights, scale in models:
        lanes = -(-len(codes) // LANES) * LANES
        rows = numpy.zeros((len(weights), lanes), dtype="i1")
        rows[:, :len(codes)] = weights
        head.append(struct.pack("<IIIIfII36x", SCRIPTS[script], len(codes), lanes, len(weights), scale, offset, at))
        offset += 8 * len(codes)
        at += rows.size
        body.append(rows.tobytes())
    names = b"".join(code.encode().ljust(8, b"\0") for _, codes, _, _ in models for code in codes)
    data = b"cdlangs1" + struct.pack("<II", len(models), 0) + b"".join(head) + names
    path.write_bytes(data + b"\0" * (-len(data) % 64) + b"".join(body))
    print(f"{path}: {path.stat().st_size} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=pathlib.Path, required=True)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    lines, scripts = read_texts(options.texts)
    models = [(script, scripts[script], *train(script, scripts[script], lines)) for script in SCRIPTS]
    if options.write:
        write(ROOT / "models/languages.bin", models)


if __name__ == "__main__":
    main()
