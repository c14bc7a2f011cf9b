#!/usr/bin/env python3
"""Readers side by side on the same pages, in one run: accuracy, speed on one core, memory, failures.

usage: peers.py --command build/copydesk [--pages N] [--only NAME,…] [--limit SECONDS] [--write] [FOLDER…]

FOLDER holds pages under html/ and what is in them in truth/ID.json or truth.jsonl (train/blocks.py --help says how); without
any: wcxb-dev and news-dev in $COPYDESK_DATA, else the samples, which have no F1. Of a folder with more than N pages (300)
N are taken at even distances in the order of their names. Each peer is set up in an environment of its own in build/peers,
with the versions pinned in bench/peers/; one that cannot be is listed with the cause.

Every reader runs alone, on one processor. For peers the time of the processor counts that passes inside the reader, with the page
inflated and in memory; for copydesk that of the whole command: starting, reading, inflating, writing JSON. Memory is the most
that the process held. A reader that runs longer than the limit (1,200 s for a folder) is listed as such.
"""
import argparse
import functools
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time

import score
from pages import HERE, find_pages, folders_or_default, read_page, run
from parse_report import as_markdown, as_text, between_marks
from peers_chart import chart

DOCS = os.path.join(os.path.dirname(HERE), "docs")
PEERS = os.path.join(HERE, "peers")
PYTHON = {"trafilatura": "Trafilatura", "resiliparse": "Resiliparse", "readability-lxml": "readability-lxml", "justext": "jusText",
          "newspaper4k": "newspaper4k"}
NODE = {"readability-jsdom": "Readability.js", "readability-linkedom": "Readability.js", "defuddle": "Defuddle"}
RUST = {"rs-trafilatura": "rs-trafilatura", "dom_smoothie": "dom_smoothie"}
GO = {"go-trafilatura": "go-trafilatura", "go-readability": "go-readability"}
NAMES = {**PYTHON, **NODE, **RUST, **GO}
OURS = {"copydesk": [], "copydesk --no-statements": ["--no-statements"]}


class Missing(Exception):
    """A peer that cannot be set up, and why."""


# ---- setting up ---------------------------------------------------------------------------------------------------


def do(command, folder, **environment):
    """Runs a step of setting up."""
    if not shutil.which(command[0]):
        raise Missing(f"{os.path.basename(command[0])} is not installed")
    done = subprocess.run(command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True)
    if done.returncode:
        lines = [line for line in (done.stderr + done.stdout).splitlines() if "error" in line.lower()] or ["failed"]
        raise Missing(f"{os.path.basename(command[0])}: {lines[0].strip()[:160]}")


def set_up_python(name, cache):
    folder = os.path.join(cache, name)
    python, pinned = os.path.join(folder, "bin", "python"), os.path.join(PEERS, "requirements", name + ".txt")
    if not os.path.exists(python):
        do([sys.executable, "-m", "venv", folder], cache)
    do([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "-r", pinned], cache)
    return [python, os.path.join(PEERS, "reader.py"), name]


@functools.cache
def build(kind, cache, *command):
    """bench/peers/KIND copied into the cache, and set up there: what is built is no part of the sources."""
    folder = os.path.join(cache, kind)
    shutil.copytree(os.path.join(PEERS, kind), folder, dirs_exist_ok=True)
    do(list(command), folder)
    return folder


def set_up_node(name, cache):
    folder = build("js", cache, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
    return ["node", os.path.join(folder, "reader.mjs"), name]


def set_up_rust(name, cache):
    folder = build("rust", cache, "cargo", "build", "--release", "--locked", "--quiet")
    return [os.path.join(folder, "target", "release", "copydesk-bench-peers"), name]


def set_up_go(name, cache):
    folder = build("go", cache, "go", "build", "-mod=readonly", "-o", "reader", ".")
    return [os.path.join(folder, "reader"), name]


def set_up(name, cache):
    kinds = (PYTHON, set_up_python), (NODE, set_up_node), (RUST, set_up_rust), (GO, set_up_go)
    return next(how for names, how in kinds if name in names)(name, cache)


# ---- measuring ----------------------------------------------------------------------------------------------------


def choose(pages, most):
    return pages if len(pages) <= most else [pages[i * len(pages) // most] for i in range(most)]


def measure_peer(command, listing, limit):
    """{"seconds", "version", "mib", "records"}."""
    core = {min(os.sched_getaffinity(0))}
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "records.jsonl")
        with open(os.path.join(folder, "said"), "w+", encoding="utf-8") as said:
            status, _, _, mib = run(["timeout", str(limit), *command, listing, out], core, stdout=said, stderr=subprocess.DEVNULL,
                                    env={**os.environ, "GOMAXPROCS": "1"})
            said.seek(0)
            lines = said.read().splitlines()
        if status == 124:
            raise Missing(f"longer than {limit} s")
        if status or not lines:
            raise Missing(f"ended with exit status {status}")
        with open(out, encoding="utf-8") as records:
            return {**json.loads(lines[-1]), "mib": mib, "records": [json.loads(line) for line in records]}


def measure_ours(command, options, pages):
    core = {min(os.sched_getaffinity(0))}
    with tempfile.NamedTemporaryFile("w+", encoding="utf-8") as out:
        status, _, seconds, mib = run([command, "read", "--quiet", "--jobs", "1", "--format", "jsonl", *options, *pages], core,
                                      stdout=out, stderr=subprocess.DEVNULL)
        out.seek(0)
        found = {record["input"]: record for record in map(json.loads, out)}
    if status not in (0, 1):
        raise Missing(f"ended with exit status {status}")
    return {"seconds": seconds, "version": "", "mib": mib, "records": [found.get(page, {}) for page in pages]}


def judge(result, pages, truth):
    texts = [score.text_of(record) for record in result["records"]]
    scores = [score.score(score.words(text), *map(lambda part: part and part.copy(), truth[score.page_id(page)]))
              for page, text in zip(pages, texts) if score.page_id(page) in truth]
    result["failed"] = sum(not text.strip() for text in texts)
    result["score"] = [sum(column) / len(scores) for column in zip(*scores)] if scores else None
    return result


def measure(name, pages, commands, options, listing, truth):
    try:
        if name in OURS:
            return judge(measure_ours(options.command, OURS[name], pages), pages, truth)
        if isinstance(commands[name], Missing):
            raise commands[name]
        return judge(measure_peer(commands[name], listing, options.limit), pages, truth)
    except Missing as cause:
        return {"cause": str(cause)}


# ---- reporting ----------------------------------------------------------------------------------------------------


def title(name, result):
    return f"{NAMES.get(name, name)} {result.get('version', '')}".strip()


def rows_of(results, pages, megabytes):
    rows = [["reader", "F1", "precision", "recall", "pages/s", "MB/s", "peak MiB", "no text"]]
    for name, result in results:
        if "cause" in result:
            rows.append([title(name, result), result["cause"], *[""] * 6])
            continue
        three = result["score"] and [f"{result['score'][i]:.3f}".lstrip("0") for i in (2, 0, 1)]
        rows.append([title(name, result), *(three or ["–"] * 3), f"{pages / result['seconds']:,.1f}",
                     f"{megabytes / result['seconds']:,.1f}", f"{result['mib']:.0f}", str(result["failed"])])
    return rows


def measure_folder(folder, names, commands, options):
    inner = os.path.join(folder, "html")
    pages = choose(find_pages(inner if os.path.isdir(inner) else folder), options.pages)
    if not pages:
        sys.exit(f"no pages in {folder}")
    truth, megabytes = score.truths(folder), sum(len(read_page(page)) for page in pages) / 1e6
    results = []
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as listing:
        listing.write("\n".join(pages) + "\n")
        listing.flush()
        for name in names:
            results.append((name, measure(name, pages, commands, options, listing.name, truth)))
            print(f"  {name}: done", file=sys.stderr)
    results.sort(key=lambda each: -each[1]["score"][2] if each[1].get("score") else 0)
    heading = f"{os.path.basename(os.path.normpath(folder))}: {len(pages):,} pages, {megabytes:.1f} MB"
    return heading, results, rows_of(results, len(pages), megabytes), len(pages)


def write(measured, load):
    given = [word for at, word in enumerate(sys.argv[1:]) if word != "--command" and sys.argv[at] != "--command"]
    parts = [f"`{' '.join(['./run bench peers', *map(os.path.basename, given)])}`, {time.strftime('%Y-%m-%d')}, {platform.machine()}, "
             f"{os.cpu_count()} cores, Python {platform.python_version()}; load at the start {load:.1f}.",
             "![F1 and speed, drawn](peers.svg)"]
    for heading, _, rows, _ in measured:
        parts += [f"### {heading}", as_markdown(rows)]
    with open(os.path.join(DOCS, "benchmarks.md"), encoding="utf-8") as file:
        text = between_marks(file.read(), "peers", "\n\n".join(parts))
    with open(os.path.join(DOCS, "benchmarks.md"), "w", encoding="utf-8") as file:
        file.write(text)
    drawn = [(heading, [(title(name, result), result["score"] and result["score"][2], pages / result["seconds"], name in OURS)
                        for name, result in results if "cause" not in result]) for heading, results, _, pages in measured]
    with open(os.path.join(DOCS, "peers.svg"), "w", encoding="utf-8") as file:
        file.write(chart(drawn))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--command", required=True)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--only", help="names of readers, separated by commas")
    parser.add_argument("--limit", type=int, default=1200)
    parser.add_argument("--write", action="store_true", help="into docs/benchmarks.md and docs/peers.svg")
    parser.add_argument("folders", nargs="*")
    options = parser.parse_args()
    names = [name for name in [*OURS, *NAMES] if not options.only or name in options.only.split(",")]
    cache = os.path.join(os.path.dirname(os.path.abspath(options.command)), "peers")
    os.makedirs(cache, exist_ok=True)
    commands, load = {}, os.getloadavg()[0]
    for name in names:
        if name not in OURS:
            print(f"setting up {name}", file=sys.stderr)
            try:
                commands[name] = set_up(name, cache)
            except (Missing, OSError) as cause:
                commands[name] = Missing(f"cannot be set up: {cause}")
    measured = []
    for folder in folders_or_default(options.folders, ["wcxb-dev", "news-dev"]):
        measured.append(measure_folder(folder, names, commands, options))
        print(measured[-1][0], as_text(measured[-1][2]), sep="\n\n", end="\n\n")
    if options.write:
        write(measured, load)


if __name__ == "__main__":
    main()
