"""One file a peer, each with

    VERSION            the version of the library
    set_threads(count)
    load(path, directed)
    load_weighted(path)    where it has weighted tasks: without direction, a tie's length is 1/third field
    TASKS              {task: (compute, values)}

`compute(graph)` alone is timed, and is what a user of that library would call. `values(graph, answer)` turns
the answer into our convention, outside the measured time; tasks.py says what each kind of task expects.
"""

NAMES = ("networkx", "igraph", "networkit", "graph_tool", "rustworkx", "scipy")

# The others compute on one thread whatever one asks for.
MANY_THREADS = ("networkit", "graph_tool", "rustworkx")
