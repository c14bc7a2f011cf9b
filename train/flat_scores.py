#!/usr/bin/env python3
"""Score the reading of flattened pages: word F1 of the body by flattener, corpus and kind; title, day and authors of news.

usage: flat_scores.py --data DATA --flat DIR [--records RECORDS.jsonl | --copydesk build/copydesk] [--worst N]

DIR is what train/flatten.py wrote. Without --records, `copydesk read` reads the texts. Scores count as those of the
benchmarks do: mean over pages of the F1 of the words' multisets; a standfirst's words are neither asked for nor held
against a page. "ceiling" is the score of exactly the verified pieces of the flattened text. Standard library only.
"""
import argparse
import collections
import datetime
import json
import os
import re
import subprocess
import unicodedata

from align import words
from corpora import KINDS, truths
from flatten import FLATTENERS


def prf(got, truth, standfirst):
    want = collections.Counter(words(truth))
    got = collections.Counter(got)
    for w, n in collections.Counter(words(standfirst)).items():
        if got[w] > want[w]:
            got[w] -= min(got[w] - want[w], n)
    got = +got
    if not want or not got:
        return (1.0, 1.0, 1.0) if not want and not got else (0.0, 0.0, 0.0)
    right = sum((got & want).values())
    precision, recall = right / sum(got.values()), right / sum(want.values())
    return (2 * precision * recall / (precision + recall) if right else 0.0), precision, recall


def folded(text):
    text = unicodedata.normalize("NFKC", text or "").lower()
    text = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-", 0xAD: None})
    return re.sub(r"\s+", " ", text).strip()


def day(text):
    try:
        return datetime.datetime.fromisoformat((text or "").replace("Z", "+00:00")).date()
    except ValueError:
        return None


def read_records(command):
    out = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
    return [json.loads(line) for line in out.split("\n") if line.strip()]


def page_key(path):
    """(flattener, corpus, id) of a text's or page's path."""
    parts = path.split("/")
    return parts[-3], parts[-2], re.sub(r"\.(txt|html\.gz)$", "", parts[-1])


def mean(rows, i):
    return sum(r[i] for r in rows) / max(1, len(rows))


def report(scores, facts):
    """scores: {flattener: {kind: [(f, p, r)]}}; facts: {flattener: [title, day, authors' (right, given, asked)]}"""
    print(f"{'':<16}" + "".join(f"{f:>10}" for f in FLATTENERS))
    for kind in ["news", "all", *KINDS]:
        n = max(len(scores[f][kind]) for f in FLATTENERS)
        print(f"{kind:<10}{n:>5} " + "".join(f"{mean(scores[f][kind], 0):>10.4f}" for f in FLATTENERS), flush=True)
    for i, name in ((1, "P"), (2, "R")):
        for kind in ("news", "article"):
            print(f"{kind + ' ' + name:<16}" + "".join(f"{mean(scores[f][kind], i):>10.4f}" for f in FLATTENERS))
    for i, name in enumerate(("title", "day")):
        print(f"{'news ' + name:<16}" + "".join(f"{mean(facts[f], i):>10.4f}" for f in FLATTENERS))
    sums = {f: [sum(a[2][k] for a in facts[f]) for k in range(3)] for f in FLATTENERS}
    print(f"{'news authors F1':<16}" + "".join(f"{2 * s[0] / max(1, s[1] + s[2]):>10.4f}" for s in sums.values()))


def score(data, records, worst=0):
    truth = {(path.split("/")[-3], page_key(path)[2]): t for path, t in truths(data).items()}
    with open(f"{data}/news-dev/truth.jsonl", encoding="utf-8") as f:
        news = {t["id"]: t for t in map(json.loads, f)}
    scores = {f: collections.defaultdict(list) for f in FLATTENERS}
    facts, bad = {f: [] for f in FLATTENERS}, []
    for record in records:
        flattener, corpus, name = page_key(record["input"])
        text, standfirst, kind, _ = truth[corpus, name]
        s = prf(words(record.get("text") or ""), text, standfirst)
        scores[flattener][kind].append(s)
        bad.append((s, flattener, corpus, name, kind))
        if kind != "news":
            scores[flattener]["all"].append(s)
            continue
        want = news[name]
        got = {folded(a["name"]) for a in record.get("authors") or []}
        asked = {folded(a) for a in want["authors"]}
        facts[flattener].append((
            folded(record.get("title")) == folded(want["title"]),
            day(record.get("published")) is not None and day(record["published"]) == day(want["published"]),
            (len(got & asked), len(got), len(asked)),
        ))
    report(scores, facts)
    for s, *page in sorted(bad)[:worst]:
        print(f"{s[0]:.3f} P {s[1]:.3f} R {s[2]:.3f}", *page)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--flat", required=True)
    parser.add_argument("--records")
    parser.add_argument("--copydesk", default="build/copydesk")
    parser.add_argument("--worst", type=int, default=0)
    options = parser.parse_args()
    if options.records:
        with open(options.records, encoding="utf-8") as f:
            records = [json.loads(line) for line in f]
    else:
        folders = [f"{options.flat}/{f}/{c}" for f in FLATTENERS for c in ("news-dev", "wcxb-dev")]
        records = read_records([options.copydesk, "read", "--no-statements", "--format", "jsonl", *folders])
    score(options.data, records, options.worst)


if __name__ == "__main__":
    main()
