#!/usr/bin/env python3
"""HTML pages → flattened text, as the tools do it that only strip the tags; and which of its bytes are main text.

usage: flatten.py --data DATA --out DIR      (DATA as train/blocks.py describes; standard library only)

Writes DIR/FLATTENER/CORPUS/ID.txt, and DIR/FLATTENER/spans.jsonl with a line a text: "path", "main" and "open", byte
ranges of the verified text and of what the truth neither asks for nor forbids (standfirsts of the news pages).

    nodes    a line a text node                    BeautifulSoup get_text("\\n", strip=True)
    blocks   a line a block, white space folded    WET records of web archives, copy and paste
    glued    text nodes end to end                 BeautifulSoup get_text(): words glue where no white space stood
    run      the same, on one line                 " ".join(get_text().split())
    spaced   one line, nodes apart by a space      " ".join(get_text(" ").split())
"""
import argparse
import concurrent.futures
import gzip
import html.parser
import json
import os
import re

from align import align, words
from corpora import truths

FLATTENERS = ["nodes", "blocks", "glued", "run", "spaced"]
BLOCKS = set(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol "
    "optgroup option p pre search section select summary table tbody td textarea tfoot th thead title tr ul".split()
)
UNSEEN = {"script", "style", "template"}
CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.I)


class Nodes(html.parser.HTMLParser):
    """The text nodes of a page: [(block, text)], `block` counting the blocks they stand in."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.nodes, self.block, self.unseen = [], 0, None

    def handle_starttag(self, tag, attributes):
        if tag in UNSEEN:
            self.unseen = tag
        self.block += tag in BLOCKS

    def handle_endtag(self, tag):
        if tag == self.unseen:
            self.unseen = None
        self.block += tag in BLOCKS

    def handle_data(self, data):
        if not self.unseen:
            self.nodes.append((self.block, data))


def decode(page):
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        found = CHARSET.search(page[:4096])
        try:
            return page.decode(found[1].decode() if found else "latin-1", "replace")
        except LookupError:
            return page.decode("latin-1")


def read_nodes(page):
    """[[text node …] …], one list a block that has text."""
    parser = Nodes()
    parser.feed(decode(page).replace("\0", "").replace("\r\n", "\n"))
    parser.close()
    blocks, last = [], None
    for block, text in parser.nodes:
        if block != last:
            blocks.append([])
        last = block
        blocks[-1].append(text)
    return blocks


def label(blocks, truth, standfirst):
    """A label a block: 1 main text, 0 not, -1 left open."""
    units = [words("".join(nodes)) for nodes in blocks]
    labels = [int(share >= 0.5) for share in align(units, truth)]
    if standfirst:
        for i, share in enumerate(align(units, standfirst)):
            if share >= 0.5 and not labels[i]:
                labels[i] = -1
    return labels


def pieces(blocks, labels, flattener):
    """[(text, label)]: end to end they are the flattened page."""
    out = []
    for nodes, value in zip(blocks, labels):
        if flattener == "nodes":
            out += [(text.strip() + "\n", value) for text in nodes if text.strip()]
        elif flattener == "blocks":
            text = " ".join("".join(nodes).split())
            out += [(text + "\n", value)] if text else []
        elif flattener == "glued":
            out += [(text, value) for text in nodes]
        elif flattener == "spaced":
            out += [(" ".join(text.split()) + " ", value) for text in nodes if text.split()]
        else:
            for text in nodes:
                text = re.sub(r"\s+", " ", text)
                out.append((text.lstrip() if not out or out[-1][0].endswith(" ") else text, value))
                if not out[-1][0]:
                    out.pop()
    return out


def spans(out, wanted):
    """Byte ranges of the pieces with the label `wanted`, neighbours as one."""
    found, at = [], 0
    for text, value in out:
        size = len(text.encode("utf-8", "replace"))
        if value == wanted and size:
            if found and found[-1][1] == at:
                found[-1][1] = at + size
            else:
                found.append([at, at + size])
        at += size
    return found


def flatten(job):
    """One page's texts, and their spans: [(flattener, path, bytes, main, open)]."""
    source, truth, standfirst = job
    with gzip.open(source) as f:
        blocks = read_nodes(f.read())
    labels = label(blocks, truth, standfirst)
    corpus, name = source.split("/")[-3], os.path.basename(source)[: -len(".html.gz")]
    found = []
    for flattener in FLATTENERS:
        out = pieces(blocks, labels, flattener)
        text = "".join(t for t, _ in out).encode("utf-8", "replace")
        found.append((flattener, f"{flattener}/{corpus}/{name}.txt", text, spans(out, 1), spans(out, -1)))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    for flattener in FLATTENERS:
        for corpus in ("wcxb-dev", "news-dev"):
            os.makedirs(f"{options.out}/{flattener}/{corpus}", exist_ok=True)
    lists = {f: open(f"{options.out}/{f}/spans.jsonl", "w", encoding="utf-8") for f in FLATTENERS}
    jobs = [(path, text, standfirst) for path, (text, standfirst, _, _) in truths(options.data).items()]
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        for page in pool.map(flatten, jobs, chunksize=8):
            for flattener, path, text, main_text, left_open in page:
                with open(f"{options.out}/{path}", "wb") as out:
                    out.write(text)
                print(json.dumps({"path": path, "main": main_text, "open": left_open}), file=lists[flattener])
    for out in lists.values():
        out.close()


if __name__ == "__main__":
    main()
