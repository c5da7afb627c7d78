"""SciPy's csgraph, one thread; what it has no function for is written as one would with sparse matrices."""

import numpy as np
import scipy
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, shortest_path

import tasks
from peers import convert

VERSION = scipy.__version__
SOURCES_AT_ONCE = 256


def set_threads(count):
    pass


def load(path, directed):
    with open(path, encoding="ascii") as file:
        pairs = np.fromstring(file.read(), dtype=np.int32, sep=" ").reshape(-1, 2)
    tails, heads = pairs.T
    if not directed:
        tails, heads = np.concatenate([tails, heads]), np.concatenate([heads, tails])
    count = int(pairs.max()) + 1
    return csr_array((np.ones(len(tails)), (tails, heads)), shape=(count, count))


def same(graph, answer):
    return answer


def over_distances(graph, summary):
    """What `summary` makes of the rows of distances, some hundred sources at a time."""
    pieces = []
    for start in range(0, graph.shape[0], SOURCES_AT_ONCE):
        sources = np.arange(start, min(start + SOURCES_AT_ONCE, graph.shape[0]))
        pieces.append(summary(shortest_path(graph, method="D", unweighted=True, indices=sources)))
    return np.concatenate(pieces)


def closeness_of(rows):
    reached = np.isfinite(rows)
    others = reached.sum(axis=1) - 1
    total = np.where(reached, rows, 0).sum(axis=1)
    return others / np.maximum(total, 1) * others / (rows.shape[1] - 1)


def harmonic_of(rows):
    with np.errstate(divide="ignore"):
        inverse = 1 / rows
    inverse[rows == 0] = 0
    return inverse.sum(axis=1) / (rows.shape[1] - 1)


def pagerank(graph):
    count = graph.shape[0]
    out = np.asarray(graph.sum(axis=1)).ravel()
    share = np.divide(tasks.DAMPING, out, out=np.zeros(count), where=out > 0)
    transposed = graph.T.tocsr()
    ranks, change = np.full(count, 1 / count), 1
    while change > tasks.PAGERANK_TOLERANCE:
        stranded = ranks[out == 0].sum()
        after = transposed @ (ranks * share) + (1 - tasks.DAMPING + tasks.DAMPING * stranded) / count
        change = np.abs(after - ranks).sum()
        ranks = after
    return ranks


def clustering(graph):
    degrees = np.diff(graph.indptr)
    closed = (graph @ graph).multiply(graph).sum(axis=1)
    pairs = degrees * (degrees - 1.0)
    return np.divide(closed, pairs, out=np.full(len(pairs), np.nan), where=pairs > 0)


TASKS = {
    "load": (lambda g: None, lambda g, _: [g.shape[0], g.nnz // 2]),
    "closeness": (lambda g: over_distances(g, closeness_of), same),
    "harmonic": (lambda g: over_distances(g, harmonic_of), same),
    "eccentricity": (lambda g: over_distances(g, lambda rows: rows.max(axis=1)), same),
    "diameter": (
        lambda g: over_distances(g, lambda rows: rows.max(axis=1)).max(), lambda g, answer: [answer]),
    "pagerank": (pagerank, same),
    "components": (lambda g: connected_components(g, directed=False)[1], same),
    "clustering": (clustering, same),
}
