"""PolNeAR's standoff annotations: read for all trainers, and written as lines that train/attribution.c reads."""
import collections
import glob
import os
import re
import sys

PARTS = ("source", "cue", "content")


def read(path):
    """[{part: [(begin, end) in characters]}] of one annotation."""
    spans, events = {}, []
    for line in open(path, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) < 2:
            continue
        if fields[0].startswith("T"):
            offsets = fields[1].split(" ", 1)[1]
            spans[fields[0]] = [tuple(map(int, pair.split())) for pair in offsets.split(";")]
        elif fields[0].startswith("E"):
            event = {part: [] for part in PARTS}
            for argument in fields[1].split():
                role, ref = argument.split(":")
                role = re.sub(r"\d+$", "", role).lower()
                if role in event and ref in spans:
                    event[role] += spans[ref]
            events.append(event)
    return events


def articles(folder):
    """{article: [path of its annotations …]}"""
    found = collections.defaultdict(list)
    for path in sorted(glob.glob(os.path.join(folder, "attributions", "*.ann"))):
        found[os.path.basename(path)[:-4].rsplit("_", 1)[0]].append(path)
    return found


def text_path(folder, article):
    return os.path.join(folder, "text", article + ".txt")


def text_of(folder, article):
    """The text as its annotations count it: line ends as they are."""
    with open(text_path(folder, article), encoding="utf-8", newline="") as f:
        return f.read()


def write(folder, out):
    """One article after another:

        article PATH
        annotation                             once an annotator
        event SOURCE | CUE | CONTENT           spans "begin-end" in bytes of the file, separated by spaces
    """
    for name, paths in sorted(articles(folder).items()):
        text = text_of(folder, name)
        at = [0]
        for char in text:
            at.append(at[-1] + len(char.encode()))
        print("article", text_path(folder, name), file=out)
        for events in map(read, paths):
            print("annotation", file=out)
            for event in events:
                parts = (" ".join(f"{at[b]}-{at[e]}" for b, e in sorted(event[part])) for part in PARTS)
                print("event", " | ".join(parts), file=out)


if __name__ == "__main__":
    write(sys.argv[1], sys.stdout)
