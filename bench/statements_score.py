"""Whether a direct quotation is found, and given to the one whom people marked in PolNeAR's articles as having said it.

What counts is an attribution whose whole content stands in quotation marks, most of what the marks hold, by a source outside
them. It is found where a reader takes half of its letters for something said; its speaker is right where half of them are given
to a mention that touches the source, or to a name whose last word is in the source: "Mr. Lee" for "Anna Lee, who leads the union".
"""
import collections
import json
import os
import re
import sys

from score import WORD

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "train"))
import polnear  # noqa: E402

# Ranges of what is said, the range of its speaker's mention or None, and names for the speaker. Ranges count characters.
Said = collections.namedtuple("Said", "content mention names")

# From a mark to the one that closes it, or to the end of the paragraph.
QUOTATION = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?")


def letters(text, ranges):
    return {at for begin, end in ranges for at in range(begin, min(end, len(text))) if text[at].isalnum()}


def direct_quotations(text, events):
    """[(letters of the content, ranges of the source)] of the attributions that quote directly."""
    quotations = [letters(text, [found.span()]) for found in QUOTATION.finditer(text)]
    quoted, found = set().union(*quotations), []
    for event in events:
        content, source = letters(text, event["content"]), letters(text, event["source"])
        if not content or not source or content - quoted or source & quoted:
            continue
        held = set().union(*(quotation for quotation in quotations if quotation & content))
        if 2 * len(content) >= len(held):
            found.append((content, event["source"]))
    return found


def is_speaker(text, source, said):
    if said.mention and letters(text, [said.mention]) & letters(text, source):
        return True
    last = {WORD.findall(name)[-1] for name in said.names if WORD.search(name)}
    return any(word[0].isupper() for word in last & set(WORD.findall(" ".join(text[begin:end] for begin, end in source))))


def judge(text, events, statements):
    """Of one article: direct quotations, how many of them are found, and how many with their speaker."""
    expected = direct_quotations(text, events)
    sides = [(letters(text, said.content), said) for said in statements]
    found = right = 0
    for content, source in expected:
        met = [(side & content, said) for side, said in sides]
        held = set().union(*(part for part, _ in met))
        given = set().union(*(part for part, said in met if part and is_speaker(text, source, said)))
        found += 2 * len(held) >= len(content)
        right += 2 * len(given) >= len(content)
    return len(expected), found, right


def judge_all(paths, statements):
    """Sums over articles, each in FOLDER/text/NAME.txt with FOLDER/attributions/NAME_ANNOTATOR.ann, of which the first counts; None
    where no article has been annotated. `statements`: [Said] of each path."""
    sums, annotated = (0, 0, 0), {}
    for path, said in zip(paths, statements):
        folder, name = os.path.dirname(os.path.dirname(os.path.abspath(path))), os.path.basename(path).removesuffix(".txt")
        if folder not in annotated:
            annotated[folder] = polnear.articles(folder)
        if name in annotated[folder]:
            events = polnear.read(annotated[folder][name][0])
            sums = tuple(map(sum, zip(sums, judge(read_text(path), events, said))))
    return sums if sums[0] else None


def read_text(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def ours(lines, paths):
    """[[Said]] of the paths, from the records that copydesk wrote as JSON lines."""
    records = {record["input"]: record for record in map(json.loads, lines)}
    return [of_record(read_text(path).encode(), records.get(path, {})) for path in paths]


def of_record(document, record):
    def characters(ranges):
        return [tuple(len(document[:at].decode(errors="ignore")) for at in each) for each in ranges]

    found = []
    for statement in record.get("statements") or []:
        source = statement.get("source") or {}
        mention = characters(source.get("at") or [])
        found.append(Said(characters((statement.get("content") or {}).get("at") or []), mention[0] if mention else None,
                          [source[key] for key in ("name", "text") if source.get(key)]))
    return found


def corenlp(lines, paths):
    """[[Said]] of the paths, from what bench/peers/java/Quotes.java wrote."""
    found, texts = [[] for _ in paths], [read_text(path) for path in paths]
    for line in lines:
        number, begin, end, *speaker = map(int, line.split("\t"))
        places = [(speaker[i], speaker[i + 1]) for i in (0, 2) if speaker[i] >= 0]
        mention = places[0] if speaker[0] >= 0 else None
        found[number].append(Said([(begin, end)], mention, [texts[number][b:e] for b, e in places]))
    return found
