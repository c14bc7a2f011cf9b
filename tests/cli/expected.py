#!/usr/bin/env python3
"""The sample pages, read from end to end, against what their authors wrote down (samples/expected).

usage: expected.py COPYDESK SAMPLES

Each expectation that is met counts for its field. What is not met is printed, and the test fails when a field falls
below the share that has been reached: a change that loses an expectation is seen, one that gains some raises the bar.
"""
import json
import os
import re
import subprocess
import sys

# Of the sixteen pages, how many meet the field; of all statements written down, how many are found.
REACHED = {"title": 15, "standfirst": 12, "authors": 16, "published": 14, "first_words": 16, "last_words": 15,
           "must_not_contain": 10, "statements": 63, "posts": 1, "comments": 1}


def fold(text):
    """Without white space at the ends, runs of it as one space, and without quotation marks and final punctuation."""
    text = re.sub(r"\s+", " ", text or "")
    return re.sub(r"[“”„\"«»「」]", "", text).strip(" .,;:，。")


def is_found(wanted, statements):
    """A statement whose source, cue and content (less a leading "that", and open to the right) are those wanted."""
    content = wanted.get("content") or ""
    content = fold(" ".join(content) if isinstance(content, list) else content)
    for one in statements:
        source = fold(one.get("source", {}).get("text"))
        got = re.sub(r"^that ", "", fold(one.get("content", {}).get("text")))
        cue = one["cue"]["text"]
        if (source == fold(wanted.get("source")) and set(wanted["cue"].replace("…", " ").split()) <= set(cue.split())
                and got.startswith(re.sub(r"^that ", "", content))):
            return True
    return False


def check(name, expected, record):
    """{field: (met, of)}, and a line for each expectation missed."""
    met, missed = {}, []

    def note(field, ok, detail):
        before = met.get(field, (0, 0))
        met[field] = (before[0] + bool(ok), before[1] + 1)
        if not ok:
            missed.append(f"{name}: {field}: {detail}")

    text = fold(record["text"])
    for field in ("title", "standfirst", "published"):
        if field in expected:
            note(field, fold(record.get(field)) == fold(expected[field]), record.get(field))
    if "authors" in expected:
        got = [a["name"] for a in record.get("authors", [])]
        note("authors", got == [a["name"] if isinstance(a, dict) else a for a in expected["authors"]], got)
    for field in ("first_words", "last_words"):
        if field in expected:
            wanted = fold(expected[field])
            note(field, wanted in text, expected[field])
    unwanted = [s for s in expected.get("must_not_contain", []) if s in record["text"]]
    note("must_not_contain", not unwanted, unwanted)
    for field in ("posts", "comments"):
        if field in expected:
            got = [[one.get("author"), one.get("published"), one.get("text", "")] for one in record.get(field, [])]
            note(field, [one[:2] for one in got] == [one[:2] for one in expected[field]] and
                 all(fold(one[2]).startswith(fold(wanted[2])) for one, wanted in zip(got, expected[field])), got)
    for wanted in expected.get("statements", []):
        if "cue" in wanted:
            note("statements", is_found(wanted, record["statements"]),
                 f"{wanted.get('source')} | {wanted['cue']} | {wanted.get('content')}")
    return met, missed


def main():
    command, samples = sys.argv[1:]
    total, failed = {}, False
    for file in sorted(os.listdir(f"{samples}/expected")):
        name = file[: -len(".json")]
        page = next(p for p in sorted(os.listdir(samples)) if p.split(".")[0] == name.split(".")[0] and p != "expected")
        with open(f"{samples}/expected/{file}", encoding="utf-8") as f:
            expected = json.load(f)
        done = subprocess.run([command, "read", "--format", "json", f"{samples}/{page}"], capture_output=True, check=True)
        met, missed = check(page, expected, json.loads(done.stdout))
        for field, (ok, of) in met.items():
            before = total.get(field, (0, 0))
            total[field] = (before[0] + ok, before[1] + of)
        print("\n".join(missed))
    for field, (ok, of) in total.items():
        fine = ok >= REACHED[field]
        failed |= not fine
        print(f"{field:<18}{ok:>4} of {of}" + ("" if fine else f"   was {REACHED[field]}"))
    sys.exit(failed)


if __name__ == "__main__":
    main()
