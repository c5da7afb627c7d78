"""What is measured. A further task is a further entry here and a function of that name in the peers' files.

kind says how answers are compared:
  count      numbers of the graph itself: vertices and ties
  vertices   a number for each vertex; NaN is "no value"
  edges      a number for each pair
  numbers    a short list of numbers
  parts      a partition that is unique: equal up to the names of the parts
  division   a partition that is not unique: compared by its modularity
needs are words that the help of our command must hold; without them the task is "not offered".
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    name: str
    file: str  # which file of graphs.Graph is read
    kind: str
    ours: tuple = ()
    needs: tuple = ()
    column: str = ""
    main: bool = False  # part of the quick run and of the growth series
    directed: bool = False
    weighted: bool = False  # a third field is a tie's strength, and its length is 1/strength


def centrality(name, measure, file="undirected", kind="vertices", **more):
    direction = "directed" if more.get("directed") else "undirected"
    distance = "inverse" if more.get("weighted") else "unit"
    return Task(
        name, file, kind,
        ours=(
            "centrality", "{graph}", "--measure", measure, "--direction", direction, "--distance", distance),
        needs=(measure,), column=measure, **more)


TASKS = [
    Task(
        "load", "undirected", "count", main=True,
        ours=("components", "{graph}", "--direction", "undirected", "--measure", "weak")),
    centrality("betweenness", "betweenness", main=True),
    centrality("directed-betweenness", "betweenness", file="directed", directed=True),
    centrality("weighted-betweenness", "betweenness", file="weighted", weighted=True),
    centrality("closeness", "closeness", main=True),
    centrality("harmonic", "harmonic"),
    centrality("eccentricity", "eccentricity", file="connected"),
    Task(
        "diameter", "connected", "numbers", needs=("diameter",),
        ours=("cohesion", "{graph}", "--direction", "undirected", "--measure", "diameter")),
    centrality("pagerank", "pagerank", file="directed", directed=True, main=True),
    centrality("core", "core", main=True),
    Task(
        "components", "undirected", "parts", column="weak", main=True, needs=("--measure",),
        ours=("components", "{graph}", "--direction", "undirected", "--measure", "weak")),
    centrality("clustering", "clustering", main=True),
    Task(
        "k-shortest-paths", "connected", "numbers", column="length",
        ours=("path", "{graph}", "0", "1", "--count", "50", "--direction", "undirected"), needs=("--count",)),
    Task(
        "edge-betweenness", "undirected", "edges", column="betweenness",
        ours=("edges", "{graph}", "--measure", "betweenness", "--direction", "undirected"),
        needs=("betweenness",)),
    Task(
        "triad-census", "directed", "numbers", directed=True, needs=("triads",),
        ours=("cohesion", "{graph}", "--direction", "directed", "--measure", "triads")),
    Task(
        "louvain", "undirected", "division", column="community",
        ours=("communities", "{graph}", "--method", "louvain"), needs=("louvain",)),
    Task(
        "leiden", "undirected", "division", column="community",
        ours=("communities", "{graph}", "--method", "leiden"), needs=("leiden",)),
]
BY_NAME = {task.name: task for task in TASKS}

# One setting for all: PageRank stops when the scores change by no more than this in sum.
DAMPING = 0.85
PAGERANK_TOLERANCE = 1e-12
PATHS = 50
