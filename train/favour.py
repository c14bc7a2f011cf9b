#!/usr/bin/env python3
"""Measure what `--favour` gives: word precision, recall and F1 over beta, cross-validated → docs/favour.md, docs/favour.svg.

usage: favour.py --data DATA [--dump build/train/train-dump] [--cache DIR] [--write]

Pages, folds and scores are those of train/blocks.py, which keeps its cross-validated probabilities in the cache; they
are computed first where they are missing (about twelve minutes on two cores).
"""
import argparse

import numpy as np

import blocks
from charts import Chart, share, table, write_section

BETAS = [0.125, 0.25, 0.354, 0.5, 0.707, 1, 1.414, 2, 2.828, 4, 8]
WISHES = {0.5: "precision", 1: "neither", 2: "recall"}
SETS = {"wcxb-dev": lambda p: p.kind != "news", "news-dev": lambda p: p.kind == "news"}


def measure(pages, beta):
    """{set: mean (F1, precision, recall) of its pages}"""
    floor = blocks.WORST_PAGE / (1 + beta**2)
    scores = {id(p): blocks.score(p, blocks.select(p.p, p.size, p.words, floor, beta)) for p in pages}
    return {name: np.mean([scores[id(p)] for p in pages if member(p)], axis=0) for name, member in SETS.items()}


def name_of(beta):
    return f"**{WISHES[beta]}**" if beta in WISHES else ""


def as_table(curve):
    head = ["β", "`--favour`", "floor"] + [f"{name} {what}" for name in SETS for what in ("P", "R", "F1")]
    rows = []
    for beta, scores in curve.items():
        cells = [share(scores[name][i]) for name in SETS for i in (1, 2, 0)]
        rows.append([f"{beta:g}", name_of(beta), f"{blocks.WORST_PAGE / (1 + beta**2):.2f}".removeprefix("0"), *cells])
    return table(head, rows)


def as_chart(curve):
    chart = Chart("train/favour.py", "Word precision over word recall as beta grows", (0.6, 1), (0.7, 1))
    chart.axes([0.6, 0.7, 0.8, 0.9, 1], [0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1], "recall", "precision")
    for name, style in zip(SETS, "ab"):
        points = [(scores[name][2], scores[name][1]) for scores in curve.values()]
        chart.line(points, style)
        for (x, y), beta in zip(points, curve):
            chart.dot(x, y, style, 6 if beta in WISHES else 2.5)
            if beta in WISHES:
                chart.text(chart.x(x) - 10, chart.y(y) + 18, WISHES[beta], "end", style)
        chart.text(chart.x(points[0][0]), chart.y(points[0][1]) + 20, name, "start", f"title {style}")
    return chart


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    blocks.add_inputs(parser)
    parser.add_argument("--write", action="store_true", help="renew docs/favour.md and docs/favour.svg")
    options = parser.parse_args()
    pages, names = blocks.load(options.data, options.dump, options.cache)
    blocks.out_of_fold(pages, names, options.cache)
    curve = {beta: measure(pages, beta) for beta in BETAS}
    print(as_table(curve))
    if options.write:
        write_section("docs/favour.md", "curve", as_table(curve))
        as_chart(curve).write("docs/favour.svg")


if __name__ == "__main__":
    main()
