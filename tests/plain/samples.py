#!/usr/bin/env python3
"""Checks that what samples/ expects of its pages is true to the pages: every expected string stands on its page,
every page has its expectation, and the trail names pages and runs forward in time.

usage: samples.py SAMPLES_DIR          (standard library only)
"""
import datetime
import gzip
import html.parser
import json
import pathlib
import re
import sys


class Words(html.parser.HTMLParser):
    """All text of a page, and what its meta elements say."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.inside = None

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "style"):
            self.inside = tag
        if tag == "meta":
            self.parts.append(dict(attributes).get("content") or "")
        # text of one line of prose runs on through these; anything else sets it apart
        if tag not in ("a", "b", "i", "em", "strong", "span", "code", "font"):
            self.parts.append("\n")

    def handle_endtag(self, tag):
        if tag == self.inside:
            self.inside = None

    def handle_data(self, data):
        if not self.inside:
            self.parts.append(data)


def fold(text):
    return re.sub(r"\s+", " ", text).strip()


def read(path, charset):
    data = path.read_bytes()
    if path.suffix == ".gz":
        data = gzip.decompress(data)
    text = data.decode(charset)
    if path.name.endswith(".txt"):
        return fold(text)
    words = Words()
    words.feed(text)
    return fold("".join(words.parts))


def strings(value):
    """The strings of a statement's part: one text, several runs, or a cue with a gap ("…")."""
    for text in value if isinstance(value, list) else [value]:
        yield from (piece.strip() for piece in text.split(" … ") if piece.strip())


def wanted(expected):
    for key in ("title", "standfirst", "first_words", "last_words"):
        if key in expected:
            yield key, expected[key]
    for key in ("authors", "headings", "must_contain", "must_not_contain"):
        for text in expected.get(key, []):
            yield key, text
    for index, statement in enumerate(expected["statements"]):
        for key in ("source", "cue", "content", "told", "name", "role", "via", "document", "on_the_word_of"):
            for text in strings(statement.get(key, "")):
                yield f"statement {index} {key}", text


def check_page(folder, path, problems):
    expected = json.loads(path.read_text(encoding="utf-8"))
    page = folder / expected["page"]
    text = read(page, expected.get("charset", "utf-8"))
    for key, want in wanted(expected):
        if fold(want) not in text:
            problems.append(f"{page.name}: {key} is not on the page: {want!r}")
    for key in ("published", "modified"):
        if key in expected:
            datetime.datetime.fromisoformat(expected[key].replace("Z", "+00:00"))
    return page.name


def instant(text):
    when = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return when if when.tzinfo else when.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=1)))


def check_trail(folder, problems):
    trail = json.loads((folder / "trail.json").read_text(encoding="utf-8"))
    for part in ("carriers", "answers", "confirmations"):
        times = [instant(entry["at"]) for entry in trail[part]]
        if part == "carriers" and times != sorted(times):
            problems.append("trail.json: carriers do not stand in the order of time")
        for entry in trail[part]:
            if not (folder / entry["page"]).is_file():
                problems.append(f"trail.json: no such page: {entry['page']}")


def main():
    folder = pathlib.Path(sys.argv[1])
    problems = []
    covered = {check_page(folder, path, problems) for path in sorted((folder / "expected").glob("*.json"))}
    pages = {path.name for path in folder.iterdir() if path.name.endswith((".html", ".html.gz", ".txt"))}
    problems += [f"{name}: nothing is expected of it" for name in sorted(pages - covered)]
    check_trail(folder, problems)
    print("\n".join(problems) or f"{len(pages)} pages, as expected of them")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
