"""rustworkx: Rust with Rayon, which takes its number of threads from the environment (entrants.py)."""

import rustworkx as rx

import tasks
from peers import convert

VERSION = rx.__version__


def set_threads(count):
    pass


def load(path, directed):
    return (rx.PyDiGraph if directed else rx.PyGraph).read_edge_list(str(path))


def vertices(graph, answer):
    return convert.by_vertex(dict(answer.items()), graph.num_nodes())


def edge_betweenness(graph, answer):
    ends = graph.edge_index_map()
    return convert.edges([ends[edge][:2] for edge in answer], [answer[edge] for edge in answer])


def pagerank(graph):
    tolerance = tasks.PAGERANK_TOLERANCE / graph.num_nodes()  # rustworkx multiplies it by n
    return rx.pagerank(graph, alpha=tasks.DAMPING, tol=tolerance, max_iter=1000)


TASKS = {
    "load": (lambda g: None, lambda g, _: [g.num_nodes(), g.num_edges()]),
    "betweenness": (lambda g: rx.betweenness_centrality(g, normalized=False), vertices),
    "directed-betweenness": (lambda g: rx.betweenness_centrality(g, normalized=False), vertices),
    "closeness": (lambda g: rx.closeness_centrality(g, wf_improved=True), vertices),
    "pagerank": (pagerank, vertices),
    "core": (lambda g: rx.core_number(g), vertices),
    "components": (
        lambda g: rx.connected_components(g),
        lambda g, answer: convert.labels(answer, g.num_nodes())),
    "edge-betweenness": (
        lambda g: rx.edge_betweenness_centrality(g, normalized=False), edge_betweenness),
}
