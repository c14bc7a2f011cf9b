"""LightGBM boosters → the file that src/model/trees.c reads in place (layout: src/model/trees.h)."""
import struct

import numpy as np

SEED_32, PRIME_32 = 2166136261, 16777619


def names_hash(names):
    """FNV-1a over the feature names, each followed by a newline; the reader's tests compute the same."""
    value = SEED_32
    for byte in "".join(name + "\n" for name in names).encode():
        value = (value ^ byte) * PRIME_32 & 0xFFFFFFFF
    return value


def float_below(number):
    """The largest float32 not above a double: x <= it agrees with x <= number for every float32 x."""
    nearest = np.float32(number)
    return float(np.nextafter(nearest, np.float32(-np.inf)) if float(nearest) > number else nearest)


class Writer:
    def __init__(self):
        self.root, self.output, self.feature, self.threshold, self.child, self.value = [], [], [], [], [], []

    def leaf(self, value):
        self.value.append(value)
        return -len(self.value)  # ~index

    def add(self, node, scale):
        """Adds a tree in preorder, so that children always follow their parent; returns its reference."""
        if "leaf_value" in node:
            return self.leaf(node["leaf_value"] * scale)
        assert node["decision_type"] == "<=", node["decision_type"]
        index = len(self.feature)
        self.feature.append(node["split_feature"])
        self.threshold.append(float_below(node["threshold"]))
        self.child.append(None)
        left = self.add(node["left_child"], scale)
        self.child[index] = (left, self.add(node["right_child"], scale))
        return index


def write(path, boosters, outputs, names, bias=None):
    """Writes the mean of `boosters`, each with `outputs` trees an iteration, over features called `names`; `bias` is added
    to each output."""
    w = Writer()
    for booster in boosters:
        for i, tree in enumerate(booster.dump_model()["tree_info"]):
            w.root.append(w.add(tree["tree_structure"], 1 / len(boosters)))
            w.output.append(i % outputs)
    with open(path, "wb") as out:
        sizes = (len(names), outputs, len(w.root), len(w.feature), len(w.value), names_hash(names))
        out.write(b"cdtrees1" + struct.pack("<6I", *sizes))
        out.write(np.array(bias or [0] * outputs, "<f4").tobytes())
        for values, kind in (
            (w.root, "<i4"), (w.output, "<u4"), (w.feature, "<u4"), (w.threshold, "<f4"), (w.child, "<i4"), (w.value, "<f4"),
        ):
            out.write(np.array(values, kind).tobytes())
