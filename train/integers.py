"""Weights of networks as the 16-bit integers that src/model/products.h multiplies."""
import numpy as np


def integers(weight, most):
    """weight [hidden, inputs] → int16 [hidden, inputs] and scale [hidden], such that no sum of products with numbers up
    to `most` leaves 32 bits."""
    largest = np.abs(weight).max(1) + 1e-12
    steps = np.minimum(32767, 0.99 * 2**31 / (most * (np.abs(weight).sum(1) / largest)))
    scale = largest / np.floor(steps)
    return np.round(weight / scale[:, None]).astype("<i2"), scale


def in_pairs(weight):
    """[hidden, inputs] → [inputs / 2, hidden, 2], an odd input followed by zeros"""
    weight = np.pad(weight, ((0, 0), (0, weight.shape[1] % 2)))
    return np.ascontiguousarray(weight.reshape(len(weight), -1, 2).transpose(1, 0, 2))
