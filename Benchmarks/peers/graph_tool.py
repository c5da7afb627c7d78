"""graph-tool: C++ with OpenMP. It is not on PyPI; measured where it can be imported (conda, distributions)."""

import graph_tool.all as gt
import numpy as np

import tasks
from peers import convert

VERSION = gt.__version__.split()[0]


def set_threads(count):
    gt.openmp_set_num_threads(count)


def load(path, directed):
    return gt.load_graph_from_csv(
        str(path), directed=directed, csv_options={"delimiter": " "}, hashed=False)


def load_weighted(path):
    pairs, lengths = convert.weighted_ties(path)
    graph = gt.Graph(directed=False)
    graph.add_edge_list(pairs)
    graph.edge_properties["length"] = graph.new_edge_property("double", vals=lengths)
    return graph


def vertices(graph, answer):
    return answer.a


def closeness(graph, answer):
    parts, sizes = gt.label_components(graph, directed=False)
    return convert.wasserman_faust(answer.a, sizes[parts.a], graph.num_vertices())


def clustering(graph, answer):
    return convert.without_few_neighbors(answer.a, graph.get_total_degrees(graph.get_vertices()))


TASKS = {
    "load": (lambda g: None, lambda g, _: [g.num_vertices(), g.num_edges()]),
    "betweenness": (lambda g: gt.betweenness(g, norm=False)[0], vertices),
    "directed-betweenness": (lambda g: gt.betweenness(g, norm=False)[0], vertices),
    "weighted-betweenness": (
        lambda g: gt.betweenness(g, weight=g.edge_properties["length"], norm=False)[0], vertices),
    "closeness": (lambda g: gt.closeness(g), closeness),  # within each component
    "harmonic": (lambda g: gt.closeness(g, harmonic=True), vertices),
    "pagerank": (
        lambda g: gt.pagerank(g, damping=tasks.DAMPING, epsilon=tasks.PAGERANK_TOLERANCE), vertices),
    "core": (lambda g: gt.kcore_decomposition(g), vertices),
    "components": (lambda g: gt.label_components(g, directed=False)[0], vertices),
    "clustering": (lambda g: gt.local_clustering(g), clustering),
    "edge-betweenness": (
        lambda g: gt.betweenness(g, norm=False)[1],
        lambda g, answer: convert.edges(g.get_edges()[:, :2], np.array(answer.a))),
}
