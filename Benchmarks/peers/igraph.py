"""igraph: C, one thread; its answers arrive as Python lists."""

import random

import igraph as ig
import numpy as np

import tasks
from peers import convert

VERSION = ig.__version__


def set_threads(count):
    random.seed(1)  # igraph draws from it


def load(path, directed):
    return ig.Graph.Read_Edgelist(str(path), directed=directed)


def load_weighted(path):
    pairs, lengths = convert.weighted_ties(path)
    return ig.Graph(edges=pairs, edge_attrs={"length": lengths})


def same(graph, answer):
    return answer


def closeness(graph, answer):
    parts = graph.connected_components(mode="weak")
    sizes = np.array(parts.sizes())[parts.membership]
    return convert.wasserman_faust(answer, sizes, graph.vcount())


TASKS = {
    "load": (lambda g: None, lambda g, _: [g.vcount(), g.ecount()]),
    "betweenness": (lambda g: g.betweenness(), same),
    "directed-betweenness": (lambda g: g.betweenness(directed=True), same),
    "weighted-betweenness": (lambda g: g.betweenness(weights="length"), same),
    "closeness": (lambda g: g.closeness(normalized=True), closeness),  # within each component
    "harmonic": (lambda g: g.harmonic_centrality(normalized=True), same),
    "eccentricity": (lambda g: g.eccentricity(), same),
    "diameter": (lambda g: g.diameter(directed=False), lambda g, answer: [answer]),
    "pagerank": (lambda g: g.pagerank(damping=tasks.DAMPING), same),  # PRPACK stops at 1e-10 of its own
    "core": (lambda g: g.coreness(mode="all"), same),
    "components": (lambda g: g.connected_components(mode="weak").membership, same),
    "clustering": (lambda g: g.transitivity_local_undirected(mode="nan"), same),
    "k-shortest-paths": (
        lambda g: g.get_k_shortest_paths(0, 1, k=tasks.PATHS),
        lambda g, answer: [len(path) - 1 for path in answer]),
    "edge-betweenness": (
        lambda g: g.edge_betweenness(directed=False),
        lambda g, answer: convert.edges(g.get_edgelist(), answer)),
    "triad-census": (lambda g: g.triad_census(), lambda g, answer: list(answer)),
    "louvain": (lambda g: g.community_multilevel().membership, same),
    "leiden": (
        lambda g: g.community_leiden(objective_function="modularity", n_iterations=2).membership, same),
}
