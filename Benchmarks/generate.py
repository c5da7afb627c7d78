"""Seeded random graphs as edge lists: `a b` a line, one tie a line, no loops, no pair twice.

Vertices are 0..n-1 in random order, each with at least one tie; ties stand in random order and point in a
random direction (RMAT keeps its own), so that nobody profits from the order in which a model grows its graph.
The same model, number of edges and seed give the same file under the pinned numpy.

    python3 Benchmarks/generate.py barabasi-albert 1e4 --seed 1 -o graph.el
"""

import argparse
import sys
import zlib

import numpy as np

LINES_AT_ONCE = 200_000


def barabasi_albert(edges, rng):
    """Each newcomer ties itself to five others, with preference for those who have many ties.

    Barabási & Albert 1999, drawn as by Batagelj & Brandes 2005: the end of an earlier tie is a vertex chosen
    in proportion to its degree. References to later-drawn ends are resolved by pointer jumping.
    """
    ties = 5
    start = np.array([(a, b) for a in range(ties + 1) for b in range(a)])
    newcomers = edges * 12 // 10 // ties + 10
    tails = np.repeat(np.arange(ties + 1, ties + 1 + newcomers), ties)
    earlier = 2 * len(start) + 2 * ties * (tails - ties - 1)
    reference = (rng.random(len(tails)) * earlier).astype(np.int64)
    ends = np.full(2 * (len(start) + len(tails)), -1, dtype=np.int64)
    ends[: 2 * len(start)] = start.ravel()
    ends[2 * len(start) :: 2] = tails
    heads = 2 * len(start) + 1 + 2 * np.arange(len(tails))
    target = np.arange(len(ends))
    target[heads] = reference
    while (ends[target] < 0).any():
        target = target[target]
    found = np.vstack([start, np.column_stack([tails, ends[target[heads]]])])
    return distinct(found, newcomers + ties + 1)[:edges]


def rmat(edges, rng):
    """Recursive matrix with a = 0.57, b = c = 0.19, d = 0.05 and eight ties a vertex, as Graph500 draws it
    (Chakrabarti, Zhan & Faloutsos 2004)."""
    scale = max(4, int(np.ceil(np.log2(edges / 8))))
    found = np.empty((0, 2), dtype=np.int64)
    while len(found) < edges:
        wanted = (edges - len(found)) * 5 // 4 + 64
        drawn = np.zeros((wanted, 2), dtype=np.int64)
        for _ in range(scale):
            chance = rng.random(wanted)
            drawn = 2 * drawn
            drawn[:, 0] += chance >= 0.76
            drawn[:, 1] += ((chance >= 0.57) & (chance < 0.76)) | (chance >= 0.95)
        found = distinct(np.vstack([found, drawn]), 1 << scale)
    return found[:edges]


def planted_partition(edges, rng):
    """Groups of fifty; four of five ties stay within a group (Condon & Karp 2001, with a fixed number of
    edges); eight ties a vertex."""
    size = 50
    groups = max(2, edges // 8 // size)
    found = np.empty((0, 2), dtype=np.int64)
    while len(found) < edges:
        wanted = (edges - len(found)) * 5 // 4 + 64
        tails = rng.integers(0, groups * size, wanted)
        inside = tails // size * size + rng.integers(0, size, wanted)
        anywhere = rng.integers(0, groups * size, wanted)
        heads = np.where(rng.random(wanted) < 0.8, inside, anywhere)
        found = distinct(np.vstack([found, np.column_stack([tails, heads])]), groups * size)
    return found[:edges]


def small_world(edges, rng):
    """A ring where each vertex is tied to its ten nearest; one tie of ten is led elsewhere
    (Watts & Strogatz 1998)."""
    reach = 5
    count = max(2 * reach + 1, -(-edges * 21 // 20 // reach))
    tails = np.tile(np.arange(count), reach)
    heads = (tails + np.repeat(np.arange(1, reach + 1), count)) % count
    moved = rng.random(len(tails)) < 0.1
    heads[moved] = rng.integers(0, count, int(moved.sum()))
    found = distinct(np.column_stack([tails, heads]), count)
    return found[rng.permutation(len(found))[:edges]]


MODELS = {
    "barabasi-albert": barabasi_albert,
    "rmat": rmat,
    "planted-partition": planted_partition,
    "small-world": small_world,
}


def distinct(pairs, count):
    """The pairs in their order, without loops and without any pair of vertices that came before."""
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    keys = pairs.min(axis=1) * count + pairs.max(axis=1)
    first = np.unique(keys, return_index=True)[1]
    return pairs[np.sort(first)]


def generate(model, edges, seed):
    """An array of `edges` pairs; fewer where the model has no room for as many."""
    rng = np.random.Generator(np.random.PCG64([seed, edges, zlib.crc32(model.encode())]))
    pairs = MODELS[model](edges, rng)
    names, flat = np.unique(pairs, return_inverse=True)
    pairs = rng.permutation(len(names))[flat.reshape(pairs.shape)]
    if model != "rmat":
        turned = rng.random(len(pairs)) < 0.5
        pairs[turned] = pairs[turned][:, ::-1]
    return pairs[rng.permutation(len(pairs))]


def write(pairs, path, strengths=None):
    """Writes the pairs piece by piece, so that ten million lines never stand in memory as text."""
    form = "%d %d\n" if strengths is None else "%d %d %g\n"
    with open(path, "w", encoding="ascii") as file:
        for start in range(0, len(pairs), LINES_AT_ONCE):
            piece = slice(start, start + LINES_AT_ONCE)
            columns = [*pairs[piece].T.tolist(), *([] if strengths is None else [strengths[piece].tolist()])]
            file.write("".join(map(form.__mod__, zip(*columns))))


def main():
    parser = argparse.ArgumentParser(description="Write a seeded random graph as an edge list.")
    parser.add_argument("model", choices=MODELS)
    parser.add_argument("edges", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--output", required=True)
    options = parser.parse_args()
    pairs = generate(options.model, int(options.edges), options.seed)
    write(pairs, options.output)
    print(f"{pairs.max() + 1} vertices, {len(pairs)} ties", file=sys.stderr)


if __name__ == "__main__":
    main()
