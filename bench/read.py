#!/usr/bin/env python3
"""Reading speed beside other readers, on the same pages in one run, one core each.

usage: read.py --command build/copydesk [--rounds N] FOLDER…

Peers (bench/requirements.txt) are set up in build/bench-peers on the first run; one that cannot be is listed as such.
copydesk is timed as a whole command: starting, reading and inflating the files, and writing the records as JSON lines,
with and without statements. The peers are timed inside Python with their pages in memory, which favours them. Of
several rounds the fastest counts.
"""
import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time

from environment import python_with

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = ["trafilatura", "resiliparse"]


def find_pages(folders):
    pages = []
    for folder in folders:
        for root, _, names in sorted(os.walk(folder)):
            pages += [os.path.join(root, n) for n in sorted(names) if n.endswith((".html", ".htm", ".html.gz"))]
    return pages


def size_of(path):
    with open(path, "rb") as f:
        raw = f.read()
    return len(gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw)


def time_copydesk(command, pages, rounds, *options):
    best = None
    for _ in range(rounds):
        start = time.perf_counter()
        done = subprocess.run([command, "read", "--quiet", "--jobs", "1", "--format", "jsonl", *options, *pages],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        seconds = time.perf_counter() - start
        best = seconds if best is None else min(best, seconds)
    return {"seconds": best, "failed": len(pages) - done.stdout.count(b"\n")}


def time_peer(python, name, listing, rounds):
    best = None
    for _ in range(rounds):
        done = subprocess.run([python, os.path.join(HERE, "peers.py"), name, listing], capture_output=True, text=True)
        if done.returncode != 0:
            return None
        result = json.loads(done.stdout)
        best = result if best is None or result["seconds"] < best["seconds"] else best
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--command", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("folders", nargs="+")
    options = parser.parse_args()
    pages = find_pages(options.folders)
    if not pages:
        parser.error(f"no pages in {' '.join(options.folders)}")
    megabytes = sum(map(size_of, pages)) / 1e6
    print(f"{len(pages)} pages, {megabytes:.1f} MB of HTML; fastest of {options.rounds} rounds, one core")
    rows = [("copydesk", time_copydesk(options.command, pages, options.rounds)),
            ("copydesk --no-statements", time_copydesk(options.command, pages, options.rounds, "--no-statements"))]
    try:
        python = python_with(os.path.join(os.path.dirname(options.command) or ".", "bench-peers"), "requirements.txt")
    except (OSError, subprocess.CalledProcessError) as error:
        python = None
        print(f"the peers cannot be set up: {error}", file=sys.stderr)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as listing:
        listing.write("\n".join(pages))
        listing.flush()
        for name in PEERS:
            result = time_peer(python, name, listing.name, options.rounds) if python else None
            rows.append((f"{name} {result['version']}" if result else name, result))
    ours = rows[0][1]["seconds"]
    print(f"{'reader':<28}{'pages/s':>10}{'MB/s':>9}{'failed':>8}{'copydesk is':>15}")
    for name, result in rows:
        if not result:
            print(f"{name:<28}{'could not be set up or run':>42}")
            continue
        seconds = result["seconds"]
        print(f"{name:<28}{len(pages) / seconds:>10.0f}{megabytes / seconds:>9.1f}{result['failed']:>8}"
              f"{seconds / ours:>13.1f} ×")


if __name__ == "__main__":
    main()
