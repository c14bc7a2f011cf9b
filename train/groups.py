"""Groups of words that stand among the same words, from the training text: what the trained stages know of words seen too
rarely to have weights of their own. Neighbours' positive pointwise mutual information, reduced by a singular value
decomposition, clustered by k-means twice. The file's layout is drawn in src/speech/signs.h."""
import collections
import re
import struct

import numpy as np
from scipy import cluster, sparse
from scipy.sparse.linalg import svds

MIN_COUNT, NEIGHBOURS, DIMENSIONS, FINE, COARSE = 4, 1500, 60, 250, 60
WORD = re.compile(r"n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b|\w+(?:-\w+)*?(?=n[’']t\b)|\w+(?:-\w+)*|[^\w\s]")


def word_hash(word):
    """sign_of_word of src/speech/signs.c: FNV-1a of at most 48 bytes, folded once."""
    value = 2166136261
    for byte in word.encode()[:48]:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value ^ value >> 15


def words_of(text):
    for line in text.split("\n"):
        found = WORD.findall(line)
        yield "\n"
        for word in found:
            word = word.lower().replace("’", "'")
            yield re.sub(r"\d+", "0", word) if word[0].isdigit() else word
    yield "\n"


def cluster_words(texts, seed):
    """{word: (fine, coarse)}, numbers from 1."""
    lines = [list(words_of(text)) for text in texts]
    counts = collections.Counter(word for words in lines for word in words)
    vocabulary = sorted((w for w, n in counts.items() if n >= MIN_COUNT and w != "\n"), key=lambda w: (-counts[w], w))
    number = {w: i for i, w in enumerate(vocabulary)}
    near = {w: i for i, w in enumerate(["\n"] + vocabulary[:NEIGHBOURS])}
    seen = collections.Counter()
    for words in lines:
        for i in range(len(words)):
            row = number.get(words[i])
            if row is None:
                continue
            for offset, slot in ((-1, 0), (1, 1), (-2, 2), (2, 3)):
                j = i + offset
                if 0 <= j < len(words) and words[j] in near:
                    seen[row, slot * len(near) + near[words[j]]] += 1
    at = np.array(list(seen.keys()))
    n = np.array(list(seen.values()), float)
    shape = (len(vocabulary), 4 * len(near))
    rows = np.bincount(at[:, 0], n, shape[0])
    columns = np.bincount(at[:, 1], n, shape[1])
    value = np.maximum(0, np.log(n * n.sum() / (rows[at[:, 0]] * (columns[at[:, 1]] + 20))))
    matrix = sparse.csr_matrix((value, (at[:, 0], at[:, 1])), shape)
    random = np.random.default_rng(seed)
    u, s, _ = svds(matrix, k=DIMENSIONS, v0=random.standard_normal(min(shape)))
    points = u * np.sqrt(s)
    points /= np.linalg.norm(points, axis=1, keepdims=True) + 1e-9
    kinds = [cluster.vq.kmeans2(points, k, iter=40, minit="++", rng=seed)[1] + 1 for k in (FINE, COARSE)]
    return {word: (int(kinds[0][i]), int(kinds[1][i])) for word, i in number.items()}


def table(groups):
    """The bytes of the file."""
    slots = len(groups) * 3 // 2
    at = [(0, 0, 0)] * slots
    for word in sorted(groups):
        value = word_hash(word)
        i = value * slots >> 32
        while at[i][1]:
            i = (i + 1) % slots
        at[i] = (value, *groups[word])
    body = b"".join(struct.pack("<IBBH", word, fine, coarse, 0) for word, fine, coarse in at)
    return b"cdgroups" + struct.pack("<II", slots, 0) + body
