"""Helps the peers' files to bring answers into one form and one convention."""

import numpy as np


def weighted_ties(path):
    """The ends of the ties as whole numbers, and their lengths: 1/strength."""
    table = np.loadtxt(path)
    return table[:, :2].astype(np.int64), 1 / table[:, 2]


def by_vertex(answer, count):
    """An array from a mapping of vertices to numbers."""
    values = np.full(count, np.nan)
    for vertex, value in answer.items():
        values[vertex] = np.nan if value is None else value
    return values


def labels(parts, count):
    """The number of its part for each vertex."""
    values = np.full(count, np.nan)
    for number, part in enumerate(parts):
        values[list(part)] = number
    return values


def edges(pairs, values):
    """Rows of lower end, higher end and value, in ascending order of the ends."""
    pairs = np.sort(np.asarray(pairs), axis=1)
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    return np.column_stack([pairs, values])[order]


def without_few_neighbors(values, degrees):
    """Clustering has no value for fewer than two neighbors; most peers say 0."""
    return np.where(np.asarray(degrees) < 2, np.nan, values)


def wasserman_faust(within, sizes, count):
    """Closeness r / (sum of distances) within a component, times r / (n - 1) (Wasserman & Faust 1994)."""
    return np.nan_to_num(np.asarray(within)) * (np.asarray(sizes) - 1) / (count - 1)
