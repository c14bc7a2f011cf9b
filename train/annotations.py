#!/usr/bin/env python3
"""Annotate what PolNeAR's statements leave to be understood, and score records against it (docs/annotation.md).

usage: annotations.py sheets  POLNEAR/train FOLDER                 write a sheet an article
       annotations.py check   POLNEAR/train FOLDER                 whether the filled sheets follow the guideline
       annotations.py settle  POLNEAR/train ONE TWO [THIRD]        compare two folders of filled sheets; THIRD decides;
                                                                   articles without sheets stay as they are
       annotations.py score   POLNEAR/train RECORDS.jsonl [--all]  accuracy on the held-out third (--all: on all)
       annotations.py score   POLNEAR/train RECORDS.jsonl --learn [--errors FIELD]
                                                                   on the other two thirds; and where a field is wrong
       annotations.py score   POLNEAR/train RECORDS.jsonl --fresh [--learn]
                                                                   the same of the articles annotated last

With --names `sheets`, `check` and `settle` work on the articles of which only names and kinds are annotated. Filled
sheets are files ARTICLE.tsv with the lines of the guideline, with --names "number | name | kind". `settle` writes
train/annotations/statements.tsv or names.tsv, and the open differences, one a line, to standard output. Standard library
only.
"""
import argparse
import collections
import json
import os
import random
import re
import sys

from polnear import articles, read, text_of

ARTICLES, NAMED, FEWEST, MOST, LONGEST = 120, 240, 6, 24, 6000  # statements an article; bytes of text
FIELDS = ["name", "kind", "told", "via", "stance", "negated", "answers"]
PLACES = {"name", "told", "via"}  # fields that hold words of the text
KINDS = {"person", "organisation", "outlet", "document", "anonymous", "unknown"}
STANCES = {"asserts", "denies", "confirms", "unaware", "declines", "alleges", "accuses", "expects", "fears",
           "promises", "demands", "asks"}
TABLE = os.path.join(os.path.dirname(__file__), "annotations", "statements.tsv")
NAMES = os.path.join(os.path.dirname(__file__), "annotations", "names.tsv")
NAMES_LEARNED = 160  # articles of it that rules are made on; the others are held out
REPLIES = os.path.join(os.path.dirname(__file__), "annotations", "replies.tsv")


def statements(path):
    """[{source, cue, content}] of one .ann file, each a list of (begin, end) characters; in the order of the cues."""
    found = [{part: sorted(places) for part, places in s.items()} for s in read(path) if s["cue"]]
    return sorted(found, key=lambda s: s["cue"])


def chosen(split, names=False):
    """The articles: annotated once, neither bare nor long, drawn by chance, outlets in turn. With `names` those drawn
    next, of which only names and kinds are annotated."""
    by_outlet = collections.defaultdict(list)
    for article, paths in sorted(articles(split).items()):
        if len(paths) == 1 and FEWEST <= len(statements(paths[0])) <= MOST and len(text_of(split, article)) <= LONGEST:
            by_outlet[article.split("_")[0]].append(article)
    drawn = []
    for outlet in sorted(by_outlet):
        random.Random(outlet).shuffle(by_outlet[outlet])
    while len(drawn) < ARTICLES + NAMED:
        for outlet in sorted(by_outlet):
            if by_outlet[outlet]:
                drawn.append(by_outlet[outlet].pop())
    return drawn[ARTICLES : ARTICLES + NAMED] if names else drawn[:ARTICLES]


def is_held_out(index):
    return index % 3 == 2


def fields_of(names):
    return FIELDS[:2] if names else FIELDS


def words(text, places):
    return " … ".join(re.sub(r"\s+", " ", text[b:e]) for b, e in places) or "-"


def write_sheets(split, folder, names):
    os.makedirs(folder, exist_ok=True)
    for article in chosen(split, names):
        text = text_of(split, article)
        lines = [f"# {article}", ""]
        lines += [f"[{i}] {p.strip()}" for i, p in enumerate(re.split(r"\n+", text), 1) if p.strip()]
        lines += ["", "number | source | cue | content"]
        for i, s in enumerate(statements(articles(split)[article][0])):
            lines.append(f"{i} | " + " | ".join(words(text, s[part]) for part in ("source", "cue", "content")))
        with open(os.path.join(folder, article + ".txt"), "w", encoding="utf-8") as f:
            f.write("\n".join(lines) + "\n")


def read_filled(folder, article, count, text, names):
    """[{field: value}] by statement; stops with the file and line where one does not follow the guideline."""
    path = os.path.join(folder, article + ".tsv")
    rows = {}
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            if not line.strip() or line.startswith("#"):
                continue
            values = [x.strip() for x in line.rstrip("\n").split("|")]
            place, fields = f"{path}:{number}", fields_of(names)
            if len(values) != 1 + len(fields):
                sys.exit(f"{place}: {len(values)} fields, not {1 + len(fields)}")
            row = dict(zip(fields, values[1:]))
            if row["kind"] not in KINDS:
                sys.exit(f"{place}: no such kind")
            if not names and (row["stance"] not in STANCES or row["negated"] not in ("yes", "no")):
                sys.exit(f"{place}: no such stance or negation")
            if not names and row["answers"] != "-" and not (row["answers"].isdigit() and int(row["answers"]) < count):
                sys.exit(f"{place}: answers {row['answers']}: no such statement")
            for field in PLACES & set(fields):
                for value in row[field].split(">"):
                    if value.strip() not in ("-", "=", "?") and find(text, value.strip()) is None:
                        sys.exit(f"{place}: {field} {value.strip()!r} is not in the text")
            rows[int(values[0])] = row
    if sorted(rows) != list(range(count)):
        sys.exit(f"{path}: statements {sorted(set(range(count)) - set(rows))} are missing")
    return [rows[i] for i in range(count)]


def check(split, folder, names):
    asked = chosen(split, names)
    done = [a for a in asked if os.path.exists(os.path.join(folder, a + ".tsv"))]
    for article in done:
        read_filled(folder, article, len(statements(articles(split)[article][0])), text_of(split, article), names)
    print(f"{len(done)} of {len(asked)} sheets filled, no mistake found")


def find(text, value):
    """(begin, end) of the first place where the words stand, white space aside."""
    match = re.search(r"\s+".join(map(re.escape, value.split())), text)
    return match.span() if match else None


def same(field, one, two):
    if field in PLACES:
        return folded(one) == folded(two)
    return one == two


def folded(value):
    return re.sub(r"\b(the|a|an|mr|mrs|ms|dr)\b\.?|[^\w>=?-]+", " ", value.lower()).split()


def place_of(text, value):
    """Words as places in the text: "begin-end", several with ">" between."""
    if value in ("-", "=", "?"):
        return value
    return ">".join("%d-%d" % find(text, v.strip()) for v in value.split(">"))


def settle(split, one, two, third, names):
    agreed, asked, lines = collections.Counter(), collections.Counter(), []
    table, fields = NAMES if names else TABLE, fields_of(names)
    settled = read_table(table) if os.path.exists(table) else {}
    for article in chosen(split, names):
        if not os.path.exists(os.path.join(one, article + ".tsv")) and article in settled:
            lines += ["\t".join(row.values()) for row in settled[article]]
            continue
        text, marked = text_of(split, article), statements(articles(split)[article][0])
        a, b = (read_filled(folder, article, len(marked), text, names) for folder in (one, two))
        c = read_filled(third, article, len(marked), text, names) if third else None
        for i, s in enumerate(marked):
            values = []
            for field in fields:
                asked[field] += 1
                if same(field, a[i][field], b[i][field]):
                    agreed[field] += 1
                    value = a[i][field]
                else:
                    value = c[i][field] if c else a[i][field]
                    if not c:
                        print(f"{article} | {i} | {field} | {a[i][field]} | {b[i][field]}")
                values.append(place_of(text, value) if field in PLACES else value)
            lines.append("\t".join([article, str(i), str(s["cue"][0][0]), *values]))
    os.makedirs(os.path.dirname(table), exist_ok=True)
    with open(table, "w", encoding="utf-8") as f:
        f.write("\t".join(["article", "statement", "cue", *fields]) + "\n" + "\n".join(lines) + "\n")
    for field in fields:
        print(f"{field:<8} agreed on {agreed[field]} of {asked[field]}, {agreed[field] / asked[field]:.3f}", file=sys.stderr)


# ---- scoring ----


def is_same(one, two):
    """Whether two names mean the same: the same words but for articles and titles, or one within the other."""
    a, b = folded(one), folded(two)
    if len(a) > len(b):
        a, b = b, a
    return a == b or bool(a) and any(b[i : i + len(a)] == a for i in range(len(b) - len(a) + 1))


PRONOUNS = set("""he she it they i we you who which that this these those his her hers its their him them himself herself
itself themselves my our me us""".split())


def form_of(source, name):
    """How a source points at whom it means: by a pronoun or by words of the name, in their order, else it describes."""
    said, whole = folded(source), folded(name)
    if len(said) == 1 and said[0] in PRONOUNS:
        return "a pronoun or short name"
    rest = iter(whole)
    return "a pronoun or short name" if said and all(word in rest for word in said) else "a description"


def read_table(path=TABLE):
    with open(path, encoding="utf-8") as f:
        names = next(f).rstrip("\n").split("\t")
        rows = [dict(zip(names, line.rstrip("\n").split("\t"))) for line in f]
    by_article = collections.OrderedDict()
    for row in rows:
        by_article.setdefault(row["article"], []).append(row)
    return by_article


def read_replies():
    """{article: {statement: the one it answers}} of the articles of which only that is annotated."""
    replies = collections.OrderedDict()
    with open(REPLIES, encoding="utf-8") as f:
        next(f)
        for article, statement, claim in (line.rstrip("\n").split("\t") for line in f):
            answers = replies.setdefault(article, {})
            if statement != "-":
                answers[int(statement)] = int(claim)
    return replies


def words_at(text, places):
    """The words that a field of the table names, one string a place; "-", "=" and "?" as they are."""
    if places in ("-", "=", "?"):
        return [places]
    return [text[slice(*map(int, place.split("-")))] for place in places.split(">")]


def matches(row, record, byte_of):
    """The statement of the record whose cue stands where the annotated one begins, as its number, or None."""
    cue = byte_of[int(row["cue"])]
    for i, statement in enumerate(record):
        if any(b <= cue < e for b, e in (statement.get("cue") or {}).get("at", [])):
            return i
    return None


def outlets(statement, record):
    """The chain of a statement as names: a number of `via` stands for that statement's source."""
    return [record[v]["source"]["text"] if isinstance(v, int) else v for v in statement.get("via", [])]


def judge(row, statement, text, record, numbers, tally, wrong):
    """Adds one statement found to the tallies: right and all, by field. Fields that are not right go to `wrong`."""

    def add(field, right):
        tally[field][0] += right
        tally[field][1] += 1
        if not right:
            wrong.append(field)

    source = statement.get("source") or {}
    name = words_at(text, row["name"])[0]
    if name not in ("-", "=", "?"):
        right = is_same(name, source.get("name", "-"))
        add("resolution", right)
        add("resolution of " + form_of(source.get("text", ""), name), right)
    if source:
        right = row["kind"] == source.get("kind", "unknown")
        add("kind", right)
        if row["kind"] != "unknown":
            add("kind, where it is known", right)
    if "told" not in row:
        return
    told, wanted = (statement.get("told") or {}).get("text", "-"), words_at(text, row["told"])[0]
    add("told", is_same(told, wanted))
    if wanted != "-":
        add("told, where there is one", is_same(told, wanted))
    chain, wanted = outlets(statement, record) or ["-"], words_at(text, row["via"])
    right = len(chain) == len(wanted) and all(map(is_same, chain, wanted))
    add("via", right)
    if wanted != ["-"]:
        add("via, where there is one", right)
    add("stance", row["stance"] == statement.get("stance"))
    if row["stance"] != "asserts":
        add("stance, where not asserts", row["stance"] == statement.get("stance"))
    add("negated", (row["negated"] == "yes") == bool(statement.get("negated")))
    answer = numbers.get(statement.get("answers"))
    tally["answers"][0] += answer is not None and row["answers"] == answer
    tally["answers"][1] += row["answers"] != "-"
    tally["answers"][2] += answer is not None
    if (answer or "-") != row["answers"]:
        wrong.append("answers")


def describe(field, row, statement, text, record, numbers):
    """One line on a field that is not right: what is wanted, what is given, and the statement."""
    source = statement.get("source") or {}
    given = {"name": source.get("name", "-"), "kind": source.get("kind", "unknown"), "stance": statement.get("stance"),
             "told": (statement.get("told") or {}).get("text", "-"), "negated": bool(statement.get("negated")),
             "via": " > ".join(outlets(statement, record)) or "-",
             "answers": numbers.get(statement.get("answers"), "-")}
    key = {"resolution": "name"}.get(field.split(",")[0], field.split(",")[0])
    wanted = row[key] if key in ("kind", "stance", "negated", "answers") else " > ".join(words_at(text, row[key]))
    parts = (source.get("text", "-"), statement["cue"]["text"], (statement.get("content") or {}).get("text", "-")[:80])
    return f"{row['article']} {row['statement']}: {wanted} | {given[key]} || " + " | ".join(parts).replace("\n", " ")


def scored(part, fresh):
    """(article, rows) of what is annotated: of all, of what rules are made on ("learn"), or "held out"."""
    for index, (article, rows) in enumerate(read_table().items()):
        if not fresh and (part == "all" or is_held_out(index) == (part == "held out")):
            yield article, rows
    for index, (article, rows) in enumerate(read_table(NAMES).items()):
        if part == "all" or (index >= NAMES_LEARNED) == (part == "held out"):
            yield article, rows


def score(split, path, part, errors, fresh):
    with open(path, encoding="utf-8") as f:
        records = {os.path.basename(r["input"])[:-4]: r.get("statements") or [] for r in map(json.loads, f)}
    tally, found, total = collections.defaultdict(lambda: [0, 0, 0]), 0, 0
    for article, rows in scored(part, fresh):
        text, record = text_of(split, article), records.get(article, [])
        byte_of = [0]
        for character in text:
            byte_of.append(byte_of[-1] + len(character.encode()))
        pairs = [(row, matches(row, record, byte_of)) for row in rows]
        numbers = {i: row["statement"] for row, i in pairs if i is not None}
        total += len(rows)
        found += len(numbers)
        for row, i in pairs:
            if i is not None:
                wrong = []
                judge(row, record[i], text, record, numbers, tally, wrong)
                if errors in wrong:
                    print(describe(errors, row, record[i], text, record, numbers))
    print(f"{found} of {total} statements found by their cues; of those")
    for field, (right, wanted, given) in tally.items():
        if field == "answers":
            print(f"  answers: F1 {2 * right / max(1, wanted + given):.3f} ({wanted} annotated, {given} given)")
        else:
            print(f"  {field}: {right / wanted:.3f} of {wanted}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["sheets", "check", "settle", "score"])
    parser.add_argument("split")
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--learn", action="store_true")
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--names", action="store_true")
    parser.add_argument("--errors", metavar="FIELD")
    options = parser.parse_args()
    if options.errors and not options.learn:
        parser.error("errors are shown of the two thirds that rules are made on: --learn")
    if options.command == "sheets":
        write_sheets(options.split, options.paths[0], options.names)
    elif options.command == "check":
        check(options.split, options.paths[0], options.names)
    elif options.command == "score":
        part = "all" if options.all else "learn" if options.learn else "held out"
        score(options.split, options.paths[0], part, options.errors, options.fresh)
    else:
        third = options.paths[2] if len(options.paths) > 2 else None
        settle(options.split, options.paths[0], options.paths[1], third, options.names)


if __name__ == "__main__":
    main()
