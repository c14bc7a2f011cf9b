#!/usr/bin/env python3
"""An article gives the same statements however it comes: as its page, as the page's text with all that stands around the
story (flattened), and as its text alone (--plain).

usage: three_ways.py COPYDESK SAMPLES

The sample pages are flattened here, a line for each piece of text. Statements are the same when source, cue and content
are, word for word. The test fails when fewer are the same than were when it was written; the rest differ where a line of
the page's furniture is taken into the story or a headline is not known as one.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

SAME = {"flattened": 0.80, "--plain": 0.90}  # F1 of the sets of statements, over all samples


class Flattener(HTMLParser):
    def __init__(self):
        super().__init__()
        self.lines, self.silent = [], 0

    def handle_starttag(self, tag, attributes):
        self.silent += tag in ("script", "style")

    def handle_endtag(self, tag):
        self.silent -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.silent and data.split():
            self.lines.append(" ".join(data.split()))


def flatten(page):
    flattener = Flattener()
    flattener.feed(page)
    return "\n".join(flattener.lines)


def read(command, *arguments):
    done = subprocess.run([command, "read", "--quiet", "--format", "json", *arguments], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def statements(record):
    return {tuple(s.get(part, {}).get("text") for part in ("source", "cue", "content")) for s in record["statements"]}


def main():
    command, samples = sys.argv[1:]
    counts = {way: [0, 0] for way in SAME}  # the same, and how many there are on both sides
    with tempfile.TemporaryDirectory() as folder:
        text = os.path.join(folder, "page.txt")
        for path in sorted(glob.glob(os.path.join(samples, "*.html"))):
            with open(path, "rb") as f:
                page = f.read()
            if b"utf-8" not in page.lower():
                continue  # what the flattening of other charsets would show is not meant here
            record = read(command, path)
            for way in SAME:
                with open(text, "w", encoding="utf-8") as f:
                    f.write(flatten(page.decode()) if way == "flattened" else record["text"])
                other = read(command, *(["--plain"] if way == "--plain" else []), text)
                counts[way][0] += 2 * len(statements(record) & statements(other))
                counts[way][1] += len(statements(record)) + len(statements(other))
    failed = 0
    for way, (same, both) in counts.items():
        share = same / max(1, both)
        print(f"{way}: {share:.3f} of {both} statements on both sides are the same")
        failed += share < SAME[way] or both < 100
    print(f"{len(SAME) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
