#!/usr/bin/env python3
"""Whether claims hold the quotations that they should, by brute force over a folder of articles as plain text.

usage: quotations.py COPYDESK FOLDER…

Files the texts (*.txt, named OUTLET_DATE_…) into a ledger, and compares every statement's quoted words with every other's,
which `copydesk claims` never does:

- of the quotations of seven words or more that stand word for word in statements of two articles, how many end in one claim;
- how many claims hold quotations by different named speakers that share no seven words.

With SHOW set, it also prints those that are apart or mixed.
"""
import collections
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

RUN = 7
WORD = re.compile(r"\w+(?:['’]\w+)*")


def words(text):
    return [re.sub("['’]", "", word).lower() for word in WORD.findall(re.sub(r"\[[^\]]*\]", " ", text))]


def runs(text):
    found = words(text)
    return {tuple(found[i:i + RUN]) for i in range(len(found) - RUN + 1)}


def read_statements(path):
    """{id: (article, speaker, quoted runs, whether it denies, content, whole quotations)}"""
    database = sqlite3.connect(path)
    statements = {}
    for row in database.execute("SELECT s.id, s.article, sp.name, s.quoted, a.text, s.stance, s.negated, s.content FROM statement s "
                                "JOIN article a ON a.id = s.article LEFT JOIN speaker sp ON sp.id = s.speaker"):
        number, article, speaker, quoted, text, stance, negated, content = row
        raw = text.encode()
        quotations = [raw[begin:end].decode(errors="replace") for begin, end in json.loads(quoted or "[]")]
        held = set().union(*map(runs, quotations))
        statements[number] = (article, speaker, held, stance in ("denies", "unaware", "declines") or bool(negated), content,
                              [tuple(words(quotation)) for quotation in quotations])
    database.close()
    return statements


def main():
    command, folders = os.path.abspath(sys.argv[1]), map(pathlib.Path, sys.argv[2:])
    paths = sorted(path for folder in folders for path in folder.glob("*.txt"))
    with tempfile.TemporaryDirectory() as held:
        ledger = os.path.join(held, "a.ledger")
        subprocess.run([command, "file", "-q", "--plain", "-l", ledger, *map(str, paths)], check=True)
        size, text = os.path.getsize(ledger), sum(path.stat().st_size for path in paths)
        out = subprocess.run([command, "claims", "--all", "--json", "-n", "2000000000", "-l", ledger],
                             check=True, capture_output=True).stdout
        statements = read_statements(ledger)
    claim_of = {}
    for number, line in enumerate(out.splitlines()):
        for said in json.loads(line)["statements"]:
            claim_of[said["statement"]] = number

    holders = collections.defaultdict(set)
    for number, (_, _, held, *_) in statements.items():
        for run in held:
            holders[run].add(number)
    pairs = set()
    for a, (article, *_, quotations) in statements.items():
        for quotation in quotations:
            for b in holders[quotation[:RUN]] if len(quotation) >= RUN else ():
                if statements[b][0] != article and " ".join(quotation) in " ".join(words(statements[b][4])):
                    pairs.add((min(a, b), max(a, b)))
    together = {pair for pair in pairs if claim_of[pair[0]] == claim_of[pair[1]]}
    apart = [pair for pair in pairs - together if not statements[pair[0]][3] and not statements[pair[1]][3]]

    claims = collections.defaultdict(list)
    for number, claim in claim_of.items():
        if statements[number][1] and statements[number][2]:
            claims[claim].append(number)
    mixed = [claim for claim, members in claims.items()
             if any(statements[a][1].split()[-1] != statements[b][1].split()[-1] and not statements[a][2] & statements[b][2]
                    for a in members for b in members if a < b)]
    print(f"{len(paths)} articles, {len(statements)} statements, {len(set(claim_of.values()))} claims; "
          f"{size / text:.2f} bytes on disk for a byte of text")
    print(f"{len(pairs)} pairs of statements of two articles have a quotation of {RUN} words or more in common; "
          f"{len(together)} ({len(together) / max(1, len(pairs)):.1%}) are in one claim, {len(apart)} apart without a denial")
    print(f"{len(mixed)} claims hold quotations by different speakers with different words")
    if os.environ.get("SHOW"):
        for a, b in sorted(pairs - together):
            print("apart:", statements[a][4], "|", statements[b][4])
        for claim in mixed:
            print("mixed:")
            for number in claims[claim]:
                print("   ", statements[number][1], "|", statements[number][4])


if __name__ == "__main__":
    main()
