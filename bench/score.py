"""Word F1 of main text, as the sets define it, and text from the HTML that some readers give."""
import collections
import html.parser
import json
import os
import re

WORD = re.compile(r"\w+")
BLOCKS = set("address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
             "h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead title tr ul".split())
NO_TEXT = {"script", "style", "template", "noscript"}


class Text(html.parser.HTMLParser):
    """The text of HTML, a line between blocks, so that words of two paragraphs do not run together."""

    def __init__(self):
        super().__init__()
        self.parts, self.hidden = [], 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in NO_TEXT
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        self.hidden -= tag in NO_TEXT and self.hidden > 0
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def text_of(record):
    """What a reader gave: its text, or the text of its HTML; "" where it gave nothing."""
    if record.get("text") or not record.get("html"):
        return record.get("text") or ""
    parser = Text()
    parser.feed(record["html"])
    parser.close()
    return "".join(parser.parts)


def words(text):
    return collections.Counter(WORD.findall(text.lower()))


def score(found, expected, optional=None):
    """Precision, recall and F1 over words. Those of `optional` beyond what is expected are not held against it."""
    for word, count in (optional or {}).items():
        extra = found[word] - expected[word]
        if extra > 0:
            found[word] -= min(extra, count)
    if not expected:
        return (1.0, 1.0, 1.0) if not +found else (0.0, 0.0, 0.0)
    common = (found & expected).total()
    if not common:
        return 0.0, 0.0, 0.0
    precision, recall = common / found.total(), common / expected.total()
    return precision, recall, 2 * precision * recall / (precision + recall)


def truths(folder):
    """{page's id: (words, optional words)} of a folder with truth/ID.json files or a truth.jsonl; {} where it has neither."""
    found = {}
    listing = os.path.join(folder, "truth.jsonl")
    if os.path.exists(listing):
        with open(listing, encoding="utf-8") as lines:
            for line in lines:
                page = json.loads(line)
                body = [text for section in page["sections"] for text in section["headline"] + section["paragraphs"]]
                found[page["id"]] = words(" ".join(body)), words(" ".join(page["summary"]))
    elif os.path.isdir(os.path.join(folder, "truth")):
        for name in os.listdir(os.path.join(folder, "truth")):
            with open(os.path.join(folder, "truth", name), encoding="utf-8") as file:
                page = json.load(file)
            found[name.removesuffix(".json")] = words(page["ground_truth"].get("main_content") or ""), None
    return found


def page_id(path):
    return re.sub(r"\.html?(\.gz)?$", "", os.path.basename(path))
