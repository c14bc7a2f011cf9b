#!/usr/bin/env python3
"""Checks the records that the built command writes for folders of pages.

usage: check_records.py --command COPYDESK --schema SCHEMA [--full] [--data] [FOLDER…]

Every record must validate against the schema, and say true things: spans inside the text, parts that are what their spans
hold, and places (`at`) whose bytes in the page are the words of the text, white space and character references aside. Two
runs, and runs with one job and several, must write the same bytes.

--data adds the folders of $COPYDESK_DATA, and skips (exit 77) where that is not set. Of their pages a sample is read, all
of them with --full.
"""
import argparse
import collections
import gzip
import html
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys

import jsonschema

SAMPLE = 40  # pages read of each folder of the data, without --full
UNSEEN = re.compile("[\\s\u200b\ufeff\u0000]+")
TIGHT = {"list_item", "table_row"}
# Python's names for what the Encoding Standard calls otherwise
CODECS = {"Shift_JIS": "cp932", "EUC-KR": "cp949", "GBK": "gb18030", "Big5": "big5hkscs", "windows-874": "cp874"}


def squeeze(text):
    return UNSEEN.sub("", text)


class Page:
    """One input: its document, which places count in, decoded as the record says."""

    def __init__(self, path, charset):
        raw = path.read_bytes()
        if raw[:2] == b"\x1f\x8b":
            raw = gzip.decompress(raw)
        self.is_text = ".txt" in path.suffixes
        try:
            raw.decode("utf-8")
            self.document = raw
        except UnicodeDecodeError:
            self.document = raw.decode(CODECS.get(charset, charset), "replace").encode()

    def words(self, place):
        """The text of a place, and the same with character references resolved."""
        source = self.document[place[0] : place[1]].decode("utf-8", "replace")
        return squeeze(source), squeeze(source if self.is_text else html.unescape(source))


class Checker:
    def __init__(self, schema):
        self.validator = jsonschema.Draft202012Validator(schema)
        self.failures = collections.Counter()
        self.records = self.parts = 0

    def fail(self, record, what):
        self.failures[record.get("input", "?")] += 1
        if sum(self.failures.values()) <= 20:
            print(f"{record.get('input')}: {what}", file=sys.stderr)

    def check(self, record, path):
        self.records += 1
        for error in itertools.islice(self.validator.iter_errors(record), 3):
            self.fail(record, f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
        text = record["text"].encode()
        page = Page(path, record.get("charset", "UTF-8"))
        self.check_blocks(record, text, page)
        self.check_posts(record, page)
        for number, statement in enumerate(record.get("statements", [])):
            self.check_statement(record, text, page, statement, number)

    def cut(self, record, text, span, what):
        begin, end = span
        if not begin < end <= len(text):
            self.fail(record, f"{what}: [{begin}, {end}) is not in a text of {len(text)} bytes")
            return ""
        try:
            return text[begin:end].decode()
        except UnicodeDecodeError:
            self.fail(record, f"{what}: [{begin}, {end}) cuts a character")
            return ""

    def check_blocks(self, record, text, page):
        """The blocks, joined as documented, are the text, and each comes from its place."""
        end, kind = 0, None
        for number, block in enumerate(record["blocks"]):
            what = f"block {number}"
            gap = b"" if kind is None else b"\n" if kind == block["kind"] and kind in TIGHT else b"\n\n"
            if text[end : block["span"][0]] != gap:
                self.fail(record, f"{what}: preceded by {text[end : block['span'][0]]!r}")
            words = self.cut(record, text, block["span"], what)
            end, kind = block["span"][1], block["kind"]
            self.check_block_place(record, page, block, words, what)
            self.check_marks(record, text, block, what)
            self.check_cells(record, text, block, what)
            if block.get("media", 0) >= max(len(record.get("media", [])), 1):
                self.fail(record, f"{what}: captions medium {block['media']} of {len(record.get('media', []))}")
        for number, media in enumerate(record.get("media", [])):
            if media.get("before", 0) > len(record["blocks"]):
                self.fail(record, f"medium {number}: before block {media['before']} of {len(record['blocks'])}")
        if end != len(text):
            self.fail(record, f"{len(text) - end} bytes of text after the last block")

    def check_inside(self, record, text, block, span, what):
        words = self.cut(record, text, span, what)
        if not block["span"][0] <= span[0] < span[1] <= block["span"][1]:
            self.fail(record, f"{what}: {span} is not in its block {block['span']}")
        elif words.strip() != words:
            self.fail(record, f"{what}: {words!r} has white space at its ends")

    def check_marks(self, record, text, block, what):
        """Marks nest: each ends before, or inside, every one that was open when it began."""
        open_marks, before = [], [-1, 0]
        for number, mark in enumerate(block.get("marks", [])):
            begin, end = mark["span"]
            where = f"{what}, mark {number}"
            self.check_inside(record, text, block, mark["span"], where)
            while open_marks and open_marks[-1] <= begin:
                open_marks.pop()
            if open_marks and end > open_marks[-1]:
                self.fail(record, f"{where}: {mark['span']} crosses one that ends at {open_marks[-1]}")
            if [begin, -end] < before:
                self.fail(record, f"{where}: {mark['span']} is out of order")
            if not re.match("https?://|mailto:|tel:|[^:]*$|[^:/?#]*[/?#]", mark.get("href", ""), re.I):
                self.fail(record, f"{where}: {mark['href']} is no link")
            before = [begin, -end]
            open_marks.append(end)

    def check_cells(self, record, text, block, what):
        """Cells are what tabs set apart, in ascending columns of the grid."""
        end, column = block["span"][0], 0
        for number, cell in enumerate(block.get("cells", [])):
            where = f"{what}, cell {number}"
            self.check_inside(record, text, block, cell["span"], where)
            if text[end : cell["span"][0]].strip(b"\n") != (b"\t" if number else b""):
                self.fail(record, f"{where}: preceded by {text[end : cell['span'][0]]!r}")
            if cell["column"] < column:
                self.fail(record, f"{where}: in column {cell['column']}, the one before ends at {column}")
            end, column = cell["span"][1], cell["column"] + cell.get("columns", 1)
        if "cells" in block and text[end : block["span"][1]].strip():
            self.fail(record, f"{what}: {text[end:block['span'][1]]!r} is in no cell")

    def check_block_place(self, record, page, block, words, what):
        """A block's place holds other things between its words (tags, above all), but begins and ends with words."""
        begin, end = block["at"]
        if not begin < end <= len(page.document):
            self.fail(record, f"{what}: place [{begin}, {end}) is not in the page of {len(page.document)} bytes")
            return
        letters = iter(page.words(block["at"])[1])
        if not all(letter in letters for letter in squeeze(words)):
            self.fail(record, f"{what}: {words[:60]!r} is not at {block['at']}")

    def check_posts(self, record, page):
        """Posts share out the blocks in order; what is said stands in its place."""
        end = 0
        for kind in ("posts", "comments"):
            for number, post in enumerate(record.get(kind, [])):
                what = f"{kind} {number}"
                self.check_block_place(record, page, post, post.get("text", ""), what)
                begin, stop = post.get("blocks", [end, end])
                if not end <= begin <= stop <= len(record["blocks"]):
                    self.fail(record, f"{what}: blocks [{begin}, {stop}) after {end}")
                end = stop

    def check_statement(self, record, text, page, statement, number):
        for name in ("source", "cue", "content", "told", "said"):
            if "text" in statement.get(name, {}):
                self.check_part(record, text, page, statement[name], f"statement {number}, {name}")
        inside = statement.get("content", {}).get("span", [])
        for span in statement.get("quoted", []):
            self.cut(record, text, span, f"statement {number}, quoted")
            if not any(begin <= span[0] and span[1] <= end for begin, end in inside):
                self.fail(record, f"statement {number}: quoted {span} is not in its content {inside}")
        linked = [via for via in statement.get("via", []) if isinstance(via, int)]
        linked += [statement["within"]] if "within" in statement else []
        linked += [statement["answers"]] if "answers" in statement else []
        if any(link >= len(record["statements"]) or link == number for link in linked):
            self.fail(record, f"statement {number}: linked to {linked} of {len(record['statements'])}")

    def check_part(self, record, text, page, part, what):
        self.parts += 1
        for ranges in (part["span"], part["at"]):
            flat = [edge for pair in ranges for edge in pair]
            if not flat or flat != sorted(flat):
                self.fail(record, f"{what}: ranges {ranges}")
        words = " ".join(self.cut(record, text, span, what) for span in part["span"])
        if words != part["text"]:
            self.fail(record, f"{what}: {part['text']!r} is not its spans' {words!r}")
        places = [page.words(place) for place in part["at"]]
        found = {"".join(raw for raw, _ in places), "".join(resolved for _, resolved in places)}
        if squeeze(part["text"]) not in found:
            self.fail(record, f"{what}: {part['text']!r} is {found} at {part['at']}")


def run(command, paths, *options):
    done = subprocess.run([command, "read", "--format", "jsonl", *options, *map(str, paths)], capture_output=True)
    if done.returncode != 0:
        raise SystemExit(f"{command} read: exit {done.returncode}\n{done.stderr.decode(errors='replace')[:2000]}")
    return done.stdout


def pages_of(folder, full):
    names = (".html", ".htm", ".txt", ".html.gz", ".htm.gz", ".txt.gz")
    pages = sorted(path for path in folder.rglob("*") if path.name.endswith(names))
    return pages if full or len(pages) <= SAMPLE else pages[:: -(-len(pages) // SAMPLE)]


def check_pages(checker, command, pages, options):
    lines = run(command, pages, "--jobs", "1", *options)
    if run(command, pages, "--jobs", "1", *options) != lines:
        raise SystemExit("two runs differ")
    for jobs in "2", "5":
        if run(command, pages, "--jobs", jobs, *options) != lines:
            raise SystemExit(f"one job and {jobs} differ")
    records = [json.loads(line) for line in lines.decode("utf-8", "strict").splitlines()]
    if [record["input"] for record in records] != [str(page) for page in pages]:
        raise SystemExit("the records are not those of the inputs, in their order")
    for record, page in zip(records, pages):
        checker.check(record, page)


def data_folders():
    data = pathlib.Path(os.environ["COPYDESK_DATA"])
    for folder in "wcxb-dev/html", "news-dev/html", "dates-dev/html", "rt-page", "polnear/dev/text":
        if (data / folder).is_dir():
            yield data / folder, ["--plain"] if folder.startswith("polnear") else []


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--command", required=True)
    parser.add_argument("--schema", required=True, type=pathlib.Path)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--data", action="store_true")
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    if options.data and not os.environ.get("COPYDESK_DATA"):
        print("COPYDESK_DATA is not set: no records of real pages were checked")
        return 77
    schema = json.loads(options.schema.read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = Checker(schema)
    for folder in options.folders:
        check_pages(checker, options.command, pages_of(folder, True), [])
    for folder, more in data_folders() if options.data else ():
        check_pages(checker, options.command, pages_of(folder, options.full), more)
    failed = sum(checker.failures.values())
    print(f"{checker.records} records, {checker.parts} parts of statements: "
          f"{failed} failures in {len(checker.failures)} records")
    return 1 if failed or not checker.records else 0


if __name__ == "__main__":
    sys.exit(main())
