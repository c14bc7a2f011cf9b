"""The pages that reading is trained on, their verified texts, and how they are parted for cross-validation.

DATA holds wcxb-dev/ (html/ID.html.gz, truth/ID.json) and news-dev/ (html/ID.html.gz, truth.jsonl).
"""
import json
import os
import zlib
from urllib.parse import urlparse

KINDS = ["article", "forum", "product", "listing", "collection", "documentation", "service"]
FOLDS = 5


def truths(data):
    """{path of the page: (main text, standfirst, kind, url)} of both corpora; the kind of news pages is "news"."""
    found = {}
    for name in sorted(os.listdir(f"{data}/wcxb-dev/truth")):
        with open(f"{data}/wcxb-dev/truth/{name}", encoding="utf-8") as f:
            t = json.load(f)
        text = t["ground_truth"].get("main_content") or ""
        kind = t["_internal"]["page_type"]["primary"]
        found[f"{data}/wcxb-dev/html/{name[:-5]}.html.gz"] = (text, "", kind, t.get("url") or "")
    with open(f"{data}/news-dev/truth.jsonl", encoding="utf-8") as f:
        for t in map(json.loads, f):
            text = "\n".join(p for s in t["sections"] for p in s["headline"] + s["paragraphs"])
            found[f"{data}/news-dev/html/{t['id']}.html.gz"] = (text, " ".join(t["summary"]), "news", t["url"])
    return found


def site(url, fallback):
    parts = (urlparse(url).hostname or fallback).split(".")
    short = len(parts) >= 3 and len(parts[-1]) == 2 and parts[-2] in ("co", "com", "org", "net", "gov", "ac", "edu")
    return ".".join(parts[-3:] if short else parts[-2:])


def fold(name):
    """The fold of a site: no site is in two."""
    return zlib.crc32(name.encode()) % FOLDS
