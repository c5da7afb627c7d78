"""NetworkX: pure Python, one thread (its PageRank calls SciPy)."""

from itertools import islice

import networkx as nx

import tasks
from peers import convert

VERSION = nx.__version__


def set_threads(count):
    pass


def load(path, directed):
    return nx.read_edgelist(path, nodetype=int, create_using=nx.DiGraph if directed else nx.Graph)


def load_weighted(path):
    pairs, lengths = convert.weighted_ties(path)
    graph = nx.Graph()
    graph.add_weighted_edges_from(
        ((a, b, length) for (a, b), length in zip(pairs.tolist(), lengths.tolist())), weight="length")
    return graph


def vertices(graph, answer):
    return convert.by_vertex(answer, len(graph))


def parts(graph, answer):
    return convert.labels(answer, len(graph))


def pagerank(graph):
    tolerance = tasks.PAGERANK_TOLERANCE / len(graph)  # NetworkX multiplies it by n
    return nx.pagerank(graph, alpha=tasks.DAMPING, tol=tolerance, max_iter=1000, weight=None)


def k_shortest_paths(graph):
    return list(islice(nx.shortest_simple_paths(graph, 0, 1), tasks.PATHS))


def clustering(graph, answer):
    degrees = vertices(graph, dict(graph.degree))
    return convert.without_few_neighbors(vertices(graph, answer), degrees)


TASKS = {
    "load": (lambda g: None, lambda g, _: [len(g), g.number_of_edges()]),
    "betweenness": (lambda g: nx.betweenness_centrality(g, normalized=False), vertices),
    "directed-betweenness": (lambda g: nx.betweenness_centrality(g, normalized=False), vertices),
    "weighted-betweenness": (
        lambda g: nx.betweenness_centrality(g, normalized=False, weight="length"), vertices),
    "closeness": (lambda g: nx.closeness_centrality(g, wf_improved=True), vertices),
    "harmonic": (
        lambda g: nx.harmonic_centrality(g),
        lambda g, answer: vertices(g, answer) / (len(g) - 1)),  # NetworkX does not divide
    "eccentricity": (lambda g: nx.eccentricity(g), vertices),
    "diameter": (lambda g: nx.diameter(g, usebounds=True), lambda g, answer: [answer]),
    "pagerank": (pagerank, vertices),
    "core": (lambda g: nx.core_number(g), vertices),
    "components": (lambda g: list(nx.connected_components(g)), parts),
    "clustering": (lambda g: nx.clustering(g), clustering),
    "k-shortest-paths": (k_shortest_paths, lambda g, answer: [len(path) - 1 for path in answer]),
    "edge-betweenness": (
        lambda g: nx.edge_betweenness_centrality(g, normalized=False),
        lambda g, answer: convert.edges(list(answer), list(answer.values()))),
    "triad-census": (lambda g: nx.triadic_census(g), lambda g, answer: list(answer.values())),
    "louvain": (lambda g: nx.community.louvain_communities(g, seed=1), parts),
}
