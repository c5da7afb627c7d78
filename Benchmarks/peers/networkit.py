"""NetworKit: C++ with OpenMP, any number of threads."""

import networkit as nk
import numpy as np

import tasks
from peers import convert

VERSION = nk.__version__


def set_threads(count):
    nk.setNumberOfThreads(count)
    nk.setSeed(1, False)


def load(path, directed):
    return nk.graphio.EdgeListReader(" ", 0, directed=directed).read(str(path))


def load_weighted(path):
    pairs, lengths = convert.weighted_ties(path)
    return nk.GraphFromCoo((lengths, (pairs[:, 0], pairs[:, 1])), n=int(pairs.max()) + 1, weighted=True)


def scores(graph, algorithm):
    return algorithm.scores()


def parts(graph, algorithm):
    return algorithm.getPartition().getVector()


def halved(graph, algorithm):
    """NetworKit counts each unordered pair twice in undirected graphs; we count it once."""
    return np.array(algorithm.scores()) / 2


def clustering(graph, algorithm):
    degrees = [graph.degree(vertex) for vertex in graph.iterNodes()]
    return convert.without_few_neighbors(algorithm.scores(), degrees)


def edge_betweenness(graph, algorithm):
    pairs = list(graph.iterEdges())
    values = np.array(algorithm.edgeScores())[[graph.edgeId(a, b) for a, b in pairs]]
    return convert.edges(pairs, values / 2)


def edge_betweenness_run(graph):
    graph.indexEdges()
    return nk.centrality.Betweenness(graph, computeEdgeCentrality=True).run()


def pagerank(graph):
    sinks = nk.centrality.SinkHandling.DistributeSinks
    algorithm = nk.centrality.PageRank(
        graph, damp=tasks.DAMPING, tol=tasks.PAGERANK_TOLERANCE, distributeSinks=sinks)
    algorithm.norm = nk.centrality.Norm.L1_NORM
    return algorithm.run()


def eccentricity(graph):
    return [nk.distance.Eccentricity.getValue(graph, vertex)[1] for vertex in graph.iterNodes()]


TASKS = {
    "load": (lambda g: None, lambda g, _: [g.numberOfNodes(), g.numberOfEdges()]),
    "betweenness": (lambda g: nk.centrality.Betweenness(g).run(), halved),
    "directed-betweenness": (lambda g: nk.centrality.Betweenness(g).run(), scores),
    "weighted-betweenness": (lambda g: nk.centrality.Betweenness(g).run(), halved),
    "closeness": (  # the generalised variant is that of Wasserman & Faust
        lambda g: nk.centrality.Closeness(g, True, nk.centrality.ClosenessVariant.GENERALIZED).run(), scores),
    "harmonic": (lambda g: nk.centrality.HarmonicCloseness(g, normalized=True).run(), scores),
    "eccentricity": (eccentricity, lambda g, answer: answer),
    "diameter": (
        lambda g: nk.distance.Diameter(g, algo=nk.distance.DiameterAlgo.EXACT).run(),
        lambda g, algorithm: [algorithm.getDiameter()[0]]),
    "pagerank": (pagerank, scores),
    "core": (lambda g: nk.centrality.CoreDecomposition(g).run(), scores),
    "components": (lambda g: nk.components.ConnectedComponents(g).run(), parts),
    "clustering": (lambda g: nk.centrality.LocalClusteringCoefficient(g, turbo=True).run(), clustering),
    "edge-betweenness": (edge_betweenness_run, edge_betweenness),
    "louvain": (lambda g: nk.community.PLM(g, refine=False).run(), parts),
    "leiden": (lambda g: nk.community.ParallelLeiden(g).run(), parts),
}
