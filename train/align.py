"""Which blocks of a page are in its verified main text: alignment of the blocks' words with the truth's.

The truth is one running text; blocks are found in it by runs of words, in the page's order where there is a choice, and
no word of the truth is given out twice. A block is main text when at least half of its words were found.
"""
import re
from collections import defaultdict

WORD = re.compile(r"\w+")
RUN = 6  # words that must agree in a row before a long block is held to be found
REACH = 60  # how far from its neighbours' place a short block may be found, in words of the truth


def words(text):
    return WORD.findall(text.lower())


class Truth:
    """The truth's words, which of them are given out, and where each run of words begins."""

    def __init__(self, text):
        self.words = words(text)
        self.used = [False] * len(self.words)
        self.at = defaultdict(list)
        self.runs = defaultdict(list)
        for i, word in enumerate(self.words):
            self.at[word].append(i)
            if i + RUN <= len(self.words):
                self.runs[tuple(self.words[i : i + RUN])].append(i)

    def free(self, begin, end):
        return not any(self.used[begin:end])

    def extend(self, block, i, begin, least):
        """How many words from block[i] on agree with the unused truth from `begin` on, at least `least` being known."""
        size = least
        while (
            i + size < len(block)
            and begin + size < len(self.words)
            and block[i + size] == self.words[begin + size]
            and not self.used[begin + size]
        ):
            size += 1
        return size


def find_long(truth, block, near):
    """Runs of `block` in the truth: [(begin, size)], each marked as used. `near` is where the last one ended."""
    found, i = [], 0
    while i + RUN <= len(block):
        places = [p for p in truth.runs.get(tuple(block[i : i + RUN]), ()) if truth.free(p, p + RUN)]
        places = sorted(places, key=lambda p: abs(p - near))[:6]
        if not places:
            i += 1
            continue
        begin = max(places, key=lambda p: truth.extend(block, i, p, RUN))
        size = truth.extend(block, i, begin, RUN)
        truth.used[begin : begin + size] = [True] * size
        found.append((begin, size))
        near = begin + size
        i += size
    return found


def find_short(truth, block, low, high):
    """The whole of `block` in the unused truth, nearest to [low, high), very short ones only within REACH of it."""
    best = None
    for begin in truth.at.get(block[0], ()):
        if truth.words[begin : begin + len(block)] != block or not truth.free(begin, begin + len(block)):
            continue
        away = 0 if low <= begin <= high else min(abs(begin - low), abs(begin - high))
        if len(block) < 4 and away > REACH:
            continue
        if best is None or away < best[0]:
            best = (away, begin)
    if best is None:
        return None
    truth.used[best[1] : best[1] + len(block)] = [True] * len(block)
    return best[1]


def align(blocks, text):
    """blocks: one list of words a block. Returns the share of each that is in the truth `text`."""
    truth = Truth(text)
    share, place, near = [0.0] * len(blocks), [None] * len(blocks), 0
    for i, block in enumerate(blocks):
        if len(block) < RUN:
            continue
        found = find_long(truth, block, near)
        size = sum(s for _, s in found)
        if size >= 0.5 * len(block):
            share[i] = size / len(block)
            place[i] = found[len(found) // 2][0]
            near = found[-1][0] + found[-1][1]
        elif size < 2 * RUN:  # a chance agreement: give the words back
            for begin, s in found:
                truth.used[begin : begin + s] = [False] * s
        else:
            share[i] = size / len(block)
    before, low = [0] * len(blocks), 0
    for i in range(len(blocks)):
        low = place[i] if place[i] is not None else low
        before[i] = low
    after, high = [0] * len(blocks), len(truth.words)
    for i in reversed(range(len(blocks))):
        high = place[i] if place[i] is not None else high
        after[i] = high
    short = [i for i, block in enumerate(blocks) if block and share[i] == 0]
    for i in sorted(short, key=lambda i: -len(blocks[i])):
        low, high = sorted((before[i], after[i]))
        if find_short(truth, blocks[i], low, high) is not None:
            share[i] = 1.0
    return share
