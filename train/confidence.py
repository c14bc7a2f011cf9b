#!/usr/bin/env python3
"""Fit the confidence of a page, the word F1 to be expected of it → src/article/confidence_weights.h, docs/confidence.svg.

usage: confidence.py --data DATA [--dump build/train/train-dump] [--cache DIR] [--write]

Pages, folds and scores are those of train/blocks.py, which keeps its cross-validated probabilities in the cache; they
are computed first where they are missing. Each page is read three times, as without --favour and with either; the fit
is a logistic regression on the real F1 of what was kept. The calibration shown is out of fold once more: each page's
confidence comes from weights fitted to pages of other sites. --write also renews the tables of models/confidence.md.
"""
import argparse

import numpy as np
from scipy.optimize import minimize
from scipy.stats import spearmanr

import blocks
from charts import Chart, share, table, write_section

BETAS = {1: "neither", 0.5: "precision", 2: "recall"}
TERMS = ["expected precision, logit", "expected recall, logit", "share of the page's words kept", "probability of an article"]
CUT = 0.01  # probabilities are taken no nearer to 0 and 1
RIDGE = 1.0
BINS = 10


class Reading:
    """What src/article/select.c knows of one page, read with one beta; and how good it was."""

    def __init__(self, page, beta):
        chosen = blocks.select(page.p, page.size, page.words, blocks.WORST_PAGE / (1 + beta**2), beta)
        candidates = blocks.select(page.p, page.size, page.words, -1, 1e6)  # all blocks but copies
        sums = [sum(page.size[i] * weight for i, weight in part) for part in (
            [(i, 1) for i in candidates], [(i, page.p[i]) for i in candidates],
            [(i, 1) for i in chosen], [(i, page.p[i]) for i in chosen])]
        self.words, self.wanted, self.kept, self.right = sums
        self.beta, self.fold, self.kind, self.article = beta, blocks.fold(page.site), page.kind, page.kinds[0]
        self.f1 = blocks.score(page, chosen)[0]

    def terms(self):
        shares = np.clip([self.right / self.kept, self.right / self.wanted], CUT, 1 - CUT)
        return [*np.log(shares / (1 - shares)), self.kept / self.words, self.article]


def fit(readings):
    """[bias, weight of each term], for the terms as they are."""
    terms, real = np.array([r.terms() for r in readings]), np.array([r.f1 for r in readings])
    middle, spread = terms.mean(0), terms.std(0)
    x = np.c_[np.ones(len(terms)), (terms - middle) / spread]

    def loss(weights):
        z, held = x @ weights, np.r_[0, weights[1:]]
        slope = x.T @ (1 / (1 + np.exp(-z)) - real) + RIDGE * held
        return (np.logaddexp(0, z) - real * z).sum() + RIDGE * (held**2).sum() / 2, slope

    found = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B").x
    scaled = found[1:] / spread
    return np.r_[found[0] - scaled @ middle, scaled]


def confidence(weights, readings):
    return 1 / (1 + np.exp(-(weights[0] + np.array([r.terms() for r in readings]) @ weights[1:])))


def out_of_fold(readings):
    predicted, folds = np.zeros(len(readings)), np.array([r.fold for r in readings])
    for k in range(blocks.FOLDS):
        test = np.flatnonzero(folds == k)
        weights = fit([r for r in readings if r.fold != k])
        predicted[test] = confidence(weights, [readings[i] for i in test])
    return predicted


def bins(predicted, real):
    """[(pages, lowest, mean predicted, mean real)] of ten equal parts, from the least sure."""
    order = np.argsort(predicted, kind="stable")
    return [(len(part), predicted[part[0]], predicted[part].mean(), real[part].mean()) for part in np.array_split(order, BINS)]


def calibration_table(parts):
    return table(["confidence from", "pages", "mean confidence", "mean real F1"],
                 [[share(low), count, share(said), share(real)] for count, low, said, real in parts])


def quality_table(readings, predicted):
    rows = []
    for beta, name in BETAS.items():
        at = [i for i, r in enumerate(readings) if r.beta == beta]
        said, real = predicted[at], np.array([readings[i].f1 for i in at])
        expected = np.array([2 * r.right / (r.kept + r.wanted) for r in (readings[i] for i in at)])
        gaps = [abs(s - f) for _, _, s, f in bins(said, real)]
        rows.append([name, len(at), share(said.mean()), share(real.mean()), share(np.mean(gaps)), share(abs(said - real).mean()),
                     share(np.corrcoef(said, real)[0, 1]), share(spearmanr(said, real)[0]), share(spearmanr(expected, real)[0])])
    return table(["`--favour`", "pages", "mean confidence", "mean real F1", "mean gap of ten bins", "mean error of a page",
                  "correlation", "rank correlation", "that of the expected F1 alone"], rows)


def as_chart(parts, readings, predicted):
    chart = Chart("train/confidence.py", "Mean real F1 over mean confidence in ten bins of pages", (0, 1), (0, 1), (560, 460))
    ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
    chart.axes(ticks, ticks, "confidence", "word F1")
    for reading, said in zip(readings, predicted):
        if reading.beta == 1:
            chart.dot(said, reading.f1, "c", 1.2)
    chart.line([(0, 0), (1, 1)], "c")
    chart.line([(said, real) for _, _, said, real in parts], "a")
    for _, _, said, real in parts:
        chart.dot(said, real, "a", 5)
    chart.text(chart.x(0.03), chart.y(0.95), "ten bins of as many pages each", style="title a")
    chart.text(chart.x(0.03), chart.y(0.9), "a page", style="title c")
    return chart


def write_weights(weights, nothing):
    numbers = ", ".join(f"{w:.4f}f" for w in weights[1:])
    with open("src/article/confidence_weights.h", "w", encoding="utf-8") as out:
        out.write("/* Written by train/confidence.py; do not edit. models/confidence.md is the card. */\n"
                  f"static const float confidence_bias = {weights[0]:.4f}f;\n"
                  f"static const float confidence_weights[] = {{{numbers}}};\n"
                  f"static const float confidence_of_nothing = {nothing:.2f}f;\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    blocks.add_inputs(parser)
    parser.add_argument("--write", action="store_true", help="write weights, card and chart")
    options = parser.parse_args()
    pages, names = blocks.load(options.data, options.dump, options.cache)
    blocks.out_of_fold(pages, names, options.cache)
    every = [Reading(page, beta) for page in pages for beta in BETAS]
    readings = [r for r in every if r.kept]
    empty = [r.f1 for r in every if not r.kept and r.beta == 1]
    nothing = (sum(empty) + 1) / (len(empty) + 2)  # Laplace's rule: they are few
    predicted, weights = out_of_fold(readings), fit(readings)
    usual = [i for i, r in enumerate(readings) if r.beta == 1]
    parts = bins(predicted[usual], np.array([readings[i].f1 for i in usual]))
    tables = {"calibration": calibration_table(parts), "quality": quality_table(readings, predicted),
              "weights": table(["term", "weight"], [["(bias)", f"{weights[0]:.4f}"],
                                                    *([t, f"{w:.4f}"] for t, w in zip(TERMS, weights[1:]))])}
    print(f"nothing kept: {len(empty)} pages, right on {sum(empty):.0f}; confidence {nothing:.2f}", *tables.values(), sep="\n\n")
    if options.write:
        for name, text in tables.items():
            write_section("models/confidence.md", name, text)
        as_chart(parts, readings, predicted).write("docs/confidence.svg")
        write_weights(weights, nothing)


if __name__ == "__main__":
    main()
