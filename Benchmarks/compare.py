"""Checks that two answers agree, number by number."""

from dataclasses import dataclass

import numpy as np

RELATIVE = 1e-6
# Sums in another order leave some 1e-16 of the greatest terms where the answer is 0.
OF_GREATEST = 1e-12
MODULARITY = 0.005


@dataclass
class Agreement:
    agrees: bool
    text: str


def compare(task, mine, other, edges=None):
    """Whether `other` says the same as `mine`; `edges` (an array of pairs) only for divisions."""
    mine, other = np.asarray(mine, dtype=float), np.asarray(other, dtype=float)
    if mine.shape != other.shape:
        return Agreement(False, f"{mine.shape} against {other.shape} numbers")
    if task.kind == "parts":
        same = np.array_equal(renamed(mine), renamed(other))
        return Agreement(same, "same parts" if same else "other parts")
    if task.kind == "division":
        ours, theirs = modularity(mine, edges), modularity(other, edges)
        return Agreement(ours >= theirs - MODULARITY, f"Q {ours:.4f} against {theirs:.4f}")
    return compare_numbers(mine.ravel(), other.ravel())


def compare_numbers(mine, other):
    none = np.isnan(mine) != np.isnan(other)
    if none.any():
        return Agreement(False, f"{int(none.sum())} times a value against none, first at {int(none.argmax())}")
    held = ~np.isnan(mine)
    mine, other = mine[held], other[held]
    if not len(mine):
        return Agreement(True, "no values")
    if np.array_equal(mine, other):
        return Agreement(True, "equal")
    greater = np.maximum(np.abs(mine), np.abs(other))
    difference = np.abs(mine - other)
    difference[difference <= OF_GREATEST * greater.max()] = 0
    relative = np.divide(difference, greater, out=np.zeros_like(greater), where=difference > 0)
    worst = int(relative.argmax())
    if relative[worst] <= RELATIVE:
        return Agreement(True, f"{max(relative[worst], OF_GREATEST):.0e}")
    wrong = int((relative > RELATIVE).sum())
    return Agreement(
        False, f"{wrong} of {len(mine)} differ, most {relative[worst]:.0e}: "
        f"{mine[worst]:.12g} against {other[worst]:.12g}")


def renamed(labels):
    """Each vertex's part, named after the first vertex in it."""
    _, first, part = np.unique(labels, return_index=True, return_inverse=True)
    return first[part]


def modularity(labels, edges):
    """Newman & Girvan's modularity of an undirected simple graph."""
    part = np.unique(labels, return_inverse=True)[1]
    inside = (part[edges[:, 0]] == part[edges[:, 1]]).mean()
    ends = np.bincount(part[edges.ravel()]) / edges.size
    return float(inside - (ends**2).sum())
