"""Turns a named edge list into the files that every program of the benchmark reads.

Vertices become 0..n-1 in the order of their first mention; loops, repeated ties and further fields are left
out, so that all programs see the same simple graph. What was left out is counted and reported.
Up to four files: the ties as they point; without their directions, where some pair is tied both ways; the
greatest connected part, where the graph falls apart (for eccentricity and diameter); and the ties without
directions with a strength of 1, 1/2 or 1/4 each, drawn from a seed, so that many paths are equally long.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

import generate


@dataclass
class Graph:
    name: str
    model: str
    files: dict  # "directed", "undirected", "connected" and "weighted" to a Path
    vertices: dict
    ties: dict
    note: str = ""


def generated(model, edges, seed, folder):
    pairs = generate.generate(model, edges, seed)
    return saved(f"{model}-{short(edges)}", model, pairs, folder, f"seed {seed}")


def named(path, folder):
    ids, pairs, lines = {}, [], 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.replace(",", " ").split()
            if len(fields) < 2 or fields[0].startswith(("#", "%")):
                continue
            lines += 1
            pairs.append([ids.setdefault(field, len(ids)) for field in fields[:2]])
    pairs = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    loops = int((pairs[:, 0] == pairs[:, 1]).sum())
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    if not len(pairs):
        raise SystemExit(f"{path} holds no tie between two vertices.")
    pairs = pairs[np.sort(np.unique(pairs[:, 0] * len(ids) + pairs[:, 1], return_index=True)[1])]
    note = f"{lines} lines; left out: {loops} loops, {lines - loops - len(pairs)} repeated ties"
    return saved(Path(path).stem, "named", compact(pairs), folder, note)


def saved(name, model, pairs, folder, note):
    count = int(pairs.max()) + 1
    variants = {"directed": pairs, "undirected": generate.distinct(pairs, count)}
    variants["connected"] = greatest_part(variants["undirected"], count)
    graph = Graph(name, model, {}, {}, {}, note)
    earlier = []
    for kind, ties in variants.items():
        same = next((other for other in earlier if len(variants[other]) == len(ties)), None)
        if same is None:
            path = Path(folder) / (f"{name}.el" if kind == "directed" else f"{name}.{kind}.el")
            generate.write(ties, path)
        else:
            path = graph.files[same]
        graph.files[kind] = path
        graph.vertices[kind] = int(ties.max()) + 1
        graph.ties[kind] = len(ties)
        earlier.append(kind)
    graph.files["weighted"] = Path(folder) / f"{name}.weighted.el"
    graph.vertices["weighted"], graph.ties["weighted"] = graph.vertices["undirected"], graph.ties["undirected"]
    generate.write(variants["undirected"], graph.files["weighted"], strengths(len(variants["undirected"])))
    return graph


def strengths(count):
    return np.random.Generator(np.random.PCG64(count)).choice([1, 0.5, 0.25], count)


def greatest_part(pairs, count):
    links = coo_array((np.ones(len(pairs), dtype=np.int8), (pairs[:, 0], pairs[:, 1])), shape=(count, count))
    parts, labels = connected_components(links, directed=False)
    if parts == 1:
        return pairs
    return compact(pairs[labels[pairs[:, 0]] == np.bincount(labels).argmax()])


def compact(pairs):
    names, flat = np.unique(pairs, return_inverse=True)
    return flat.reshape(pairs.shape).astype(np.int64) if len(names) else pairs


def short(number):
    """1000 as 1e3, 2500 as 2500."""
    text = f"{number:.0e}".replace("e+0", "e").replace("e+", "e")
    return text if float(text) == number else str(number)
