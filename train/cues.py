#!/usr/bin/env python3
"""Learn the cue table: from a corpus of annotated attributions to src/speech/cue_table.c.

usage: train/cues.py POLNEAR_TRAIN BUILD_DIR

POLNEAR_TRAIN holds text/*.txt and attributions/*.ann (PolNeAR 1.0). BUILD_DIR is a Meson build of this tree configured
with -Dtests=true; the script rebuilds it, because the features come from the C code itself
(tests/speech/attribute_plain --candidates), so that what is learned and what is run cannot differ. Needs NumPy and
SciPy. Deterministic: no random choice but the seeded folds.

Steps
  1. Entries: the annotated cues without auxiliaries and adverbs, one to four words, seen at least twice; and the other
     forms of their verbs (criticised, criticises), which share what their family of forms has learned.
  2. A table of zeros is built, and every place where an entry stands is dumped with its features.
  3. A logistic regression over those places: is this exactly an annotated cue? L2, stronger for pairs of features.
     Articles annotated several times count once: a place's target is the share of annotators who marked it.
  4. Weights are rounded to 1/16, and the threshold with the best F1 out of fold (5 folds over articles) is kept.
"""
import collections, os, re, subprocess, sys
import numpy as np
from scipy import optimize, sparse

import polnear

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TABLE = os.path.join(ROOT, "src/speech/cue_table.c")
BEFORE, AFTER, STATE, CLASSES = 12, 12, 24, 46
SCALE = 16
MIN_COUNT, MAX_WORDS = 2, 4
SEED = 1
AUXILIARIES = set("""is are was were be been being am 're 'm has have had having 've do does did will would can could may
might must should shall 'll 'd ca wo not n't never cannot to also then later still just even often always already ever
again soon now here there thus therefore however instead meanwhile too perhaps maybe only earlier ago repeatedly
recently previously publicly privately further once long rather almost nearly far simply openly first afterward
afterwards 's and that he she they who""".split())


def load(folder):
    """[(path, text, [cues of each annotation])], one item an article; a cue is a list of (begin, end) in characters."""
    return [(polnear.text_path(folder, name), polnear.text_of(folder, name),
             [[event["cue"] for event in polnear.read(path) if event["cue"]] for path in paths])
            for name, paths in sorted(polnear.articles(folder).items())]


def trim(text, begin, end):
    """White space and punctuation at the ends are no part of a cue's extent, as in the scorer."""
    while begin < end and not text[begin].isalnum():
        begin += 1
    while end > begin and not text[end - 1].isalnum():
        end -= 1
    return begin, end


def words_of(phrase):
    phrase = phrase.lower().replace("’", "'")
    phrase = re.sub(r"n't\b", " n't", phrase)
    phrase = re.sub(r"'(s|re|ve|ll|d|m)\b", r" '\1", phrase)
    return re.findall(r"n't|'(?:s|re|ve|ll|d|m)|\w+(?:-\w+)*|[^\w\s]", phrase)


def core_of(phrase):
    """The cue's words without auxiliaries and adverbs before them and marks after them."""
    words = words_of(phrase)
    while len(words) > 1 and not re.search(r"\w", words[-1]):
        words.pop()
    while words and (words[0] in AUXILIARIES or (words[0].endswith("ly") and len(words) > 1)):
        words.pop(0)
    return words


def family_of(words):
    """A crude stem of a one-word entry, so that the forms of a verb share a weight."""
    if len(words) != 1 or not words[0].isalpha() or len(words[0]) < 4:
        return " ".join(words)
    stem = re.sub(r"(ies|ied)$", "y", words[0])
    stem = re.sub(r"(ing|ed|es|s)$", "", stem) if stem == words[0] else stem
    stem = re.sub(r"([bdglmnprt])\1$", r"\1", stem)
    return re.sub(r"e$", "", stem)


def forms_of(verb):
    """The regular forms that a word ending in -ed, -s or -ing may have beside it."""
    stem = None
    for suffix in ("ing", "ed", "s"):
        if verb.endswith(suffix) and len(verb) > len(suffix) + 3:
            stem = verb[: -len(suffix)]
            break
    if stem is None:
        return []
    if stem.endswith("e") and suffix == "s":
        stem = stem[:-1]
    if stem[-1] == stem[-2] and stem[-1] in "bdgmnprt":
        return [stem + "ed", stem + "ing", stem[:-1] + "s"]
    third = [stem + "es"] if stem[-1] in "cgsuvz" or stem.endswith(("at", "is", "iz", "os", "ar")) else [stem + "s"]
    return [stem + "ed", stem + "ing"] + third


def entries_of(articles):
    counts = collections.Counter()
    for _, text, annotations in articles:
        for cues in annotations:
            for spans in cues:
                words = core_of(" ".join(text[b:e] for b, e in spans))
                if words and len(words) <= MAX_WORDS and all(len(w.encode()) <= 32 for w in words):
                    counts[tuple(words)] += 1 / len(annotations)
    kept = {w for w, n in counts.items() if n >= MIN_COUNT - 0.01}
    for words in [w for w in kept if len(w) == 1 and counts[w] >= 3]:
        kept.update((form,) for form in forms_of(words[0]))
    return sorted((list(w) for w in kept), key=lambda w: (w[0].encode(), " ".join(w).encode()))


def c_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def row(values):
    return "{" + ", ".join(str(int(v)) for v in values) + "}"


def write_table(entries, bias, before, after, shared, threshold):
    """shared: dict of arrays named as in cue_table.h."""
    out = ["/* Written by train/cues.py; do not edit. Its card is models/cues.md. */",
           '#include "speech/cue_table.h"', "", "/* clang-format off */",
           f"const uint16_t cue_table_count = {len(entries)};", f"const int16_t cue_threshold = {threshold};", "",
           "const struct cue_shared cue_shared = {"]
    for name in ("before", "before_2", "outer", "after", "after_2"):
        out.append(f"    .{name} = {row(shared[name])},")
    out.append("    .around = {" + ",\n               ".join(row(r) for r in shared["around"]) + "},")
    out.append(f"    .state = {row(shared['state'])},\n}};\n")
    out.append("const struct cue_entry cue_table[] = {")
    for i, words in enumerate(entries):
        out.append(f"    {{{c_string(' '.join(words))}, {int(bias[i])}, {row(before[i])}, {row(after[i])}}},")
    out += ["};", ""]
    with open(TABLE, "w", encoding="utf-8") as file:
        file.write("\n".join(out))


def zeros(count):
    shared = {n: np.zeros(CLASSES) for n in ("before", "before_2", "outer", "after", "after_2")}
    shared |= {"around": np.zeros((BEFORE, AFTER)), "state": np.zeros(STATE)}
    return np.zeros(count), np.zeros((count, BEFORE)), np.zeros((count, AFTER)), shared


def dump(articles, build):
    """Candidates as an integer array: file, begin, end (bytes), entry, five classes, two groups, state."""
    subprocess.run(["ninja", "-C", build, "tests/speech/attribute_plain"], check=True, stdout=subprocess.DEVNULL)
    program = os.path.join(build, "tests/speech/attribute_plain")
    printed = subprocess.run([program, "--candidates"] + [p for p, _, _ in articles], check=True, capture_output=True)
    return np.array([line.split() for line in printed.stdout.decode().splitlines()], dtype=np.int64)


def target_of(articles, candidates):
    """For each candidate the share of annotators who marked exactly it; and all marked cues, for recall."""
    marked, total = [], 0.0
    for path, text, annotations in articles:
        offsets = np.cumsum([0] + [len(c.encode()) for c in text])
        share = collections.Counter()
        for cues in annotations:
            for spans in cues:
                begin, end = trim(text, spans[0][0], spans[-1][1])
                if begin == end:
                    begin, end = spans[0][0], spans[-1][1]
                share[int(offsets[begin]), int(offsets[end])] += 1 / len(annotations)
                total += 1 / len(annotations)
        marked.append(share)
    return np.array([min(1.0, marked[c[0]].get((c[1], c[2]), 0.0)) for c in candidates]), total


class Features:
    """Columns of the design matrix: shared ones, then each entry's and family's bias, then pairs."""

    def __init__(self, entries):
        self.families = {}
        self.family = np.array([self.families.setdefault(family_of(w), len(self.families)) for w in entries])
        n, self.offsets, self.size = len(entries), {}, 0
        for name, width in (("intercept", 1), ("before", CLASSES), ("before_2", CLASSES), ("outer", CLASSES),
                            ("after", CLASSES), ("after_2", CLASSES), ("around", BEFORE * AFTER), ("state", STATE),
                            ("entry", n), ("family", len(self.families)), ("entry_before", n * BEFORE),
                            ("entry_after", n * AFTER), ("family_before", len(self.families) * BEFORE),
                            ("family_after", len(self.families) * AFTER)):
            self.offsets[name] = (self.size, width)
            self.size += width
        strength = {"entry": 0.3, "family": 0.2, "entry_before": 0.6, "entry_after": 0.6, "family_before": 0.5,
                    "family_after": 0.5}
        self.penalty = np.zeros(self.size)
        for name, (at, width) in self.offsets.items():
            self.penalty[at:at + width] = strength.get(name, 0.05)
        self.penalty[0] = 0

    def matrix(self, c):
        entry, family = c[:, 3], self.family[c[:, 3]]
        at = {name: offset for name, (offset, _) in self.offsets.items()}
        columns = [np.full(len(c), at["intercept"]), at["before"] + c[:, 4], at["before_2"] + c[:, 5],
                   at["outer"] + c[:, 6], at["after"] + c[:, 7], at["after_2"] + c[:, 8],
                   at["around"] + c[:, 9] * AFTER + c[:, 10], at["entry"] + entry, at["family"] + family,
                   at["entry_before"] + entry * BEFORE + c[:, 9], at["entry_after"] + entry * AFTER + c[:, 10],
                   at["family_before"] + family * BEFORE + c[:, 9], at["family_after"] + family * AFTER + c[:, 10]]
        rows = [np.arange(len(c))] * len(columns)
        for bit in range(STATE):
            on = np.flatnonzero(c[:, 11] >> bit & 1)
            rows.append(on)
            columns.append(np.full(len(on), at["state"] + bit))
        rows, columns = np.concatenate(rows), np.concatenate(columns)
        return sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(c), self.size))

    def part(self, weights, name, *shape):
        at, width = self.offsets[name]
        return weights[at:at + width].reshape(*shape) if shape else weights[at:at + width]


def fit(x, y, penalty):
    transposed = x.T.tocsr()

    def loss(w):
        z = x @ w
        value = np.logaddexp(0, z).sum() - y @ z + 0.5 * penalty @ (w * w)
        return value, transposed @ (1 / (1 + np.exp(-z)) - y) + penalty * w

    return optimize.minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x


def selected(candidates, scores, threshold):
    """The candidates that the C code would keep: of overlapping ones the better, in the order of the text."""
    kept, last = [], None
    for i in np.flatnonzero(scores >= threshold):
        if last is not None and candidates[i][0] == candidates[last][0] and candidates[i][1] < candidates[last][2]:
            if scores[i] <= scores[last]:
                continue
            kept.pop()
        kept.append(i)
        last = i
    return kept


def best_threshold(candidates, y, total, scores):
    best = (0.0, 0)
    for threshold in np.arange(-2.0, 1.51, 1 / SCALE):
        kept = selected(candidates, scores, threshold)
        found = y[kept].sum()
        f1 = 2 * found / (len(kept) + total)
        best = max(best, (f1, threshold, found / max(1, len(kept)), found / total))
    return best


def rounded(values):
    return np.clip(np.rint(values * SCALE), -127, 127)


def main():
    train, build = sys.argv[1:3]
    articles = load(train)
    entries = entries_of(articles)
    write_table(entries, *zeros(len(entries)), threshold=0)
    candidates = dump(articles, build)
    y, total = target_of(articles, candidates)
    features = Features(entries)
    x = features.matrix(candidates)
    print(f"{len(articles)} articles, {total:.0f} cues, {len(entries)} entries, {len(y)} candidates, "
          f"recall of the table {y.sum() / total:.3f}", flush=True)

    folds = np.random.default_rng(SEED).integers(0, 5, len(articles))[candidates[:, 0]]
    scores = np.zeros(len(y))
    for fold in range(5):
        w = fit(x[folds != fold], y[folds != fold], features.penalty)
        scores[folds == fold] = x[folds == fold] @ w
    f1, threshold, precision, recall = best_threshold(candidates, y, total, scores)
    print(f"out of fold: P {precision:.3f} R {recall:.3f} F1 {f1:.3f} at {threshold:+.2f}", flush=True)

    w = fit(x, y, features.penalty)
    shared = {n: rounded(features.part(w, n)) for n in ("before", "before_2", "outer", "after", "after_2", "state")}
    shared["around"] = rounded(features.part(w, "around", BEFORE, AFTER))
    families = len(features.families)
    bias = rounded(w[0] + features.part(w, "entry") + features.part(w, "family")[features.family])
    before = rounded(features.part(w, "entry_before", len(entries), BEFORE) +
                     features.part(w, "family_before", families, BEFORE)[features.family])
    after = rounded(features.part(w, "entry_after", len(entries), AFTER) +
                    features.part(w, "family_after", families, AFTER)[features.family])
    write_table(entries, bias, before, after, shared, int(round(threshold * SCALE)))
    subprocess.run(["ninja", "-C", build], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
