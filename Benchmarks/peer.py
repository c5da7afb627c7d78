"""Runs one task of one peer in this process and prints what was measured as JSON.

    python3 Benchmarks/peer.py igraph graph.el betweenness --threads 1 --values values.npy

A task is repeated up to REPEATS times while it takes less than a second in all; the best time counts, so that
a peer is not charged for a first call that imports or warms something. Exit status: 0 measured, 3 the peer
can't be imported, 4 it has no such task, else a failure.
"""

import argparse
import hashlib
import importlib
import json
import sys
import time

REPEATS = 3
LONG = 1.0


def peak_memory():
    """The most memory that this process has held so far, in bytes."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))


def main():
    parser = argparse.ArgumentParser(description="Run one task of one peer.")
    parser.add_argument("peer")
    parser.add_argument("graph")
    parser.add_argument("task")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--directed", action="store_true")
    parser.add_argument("--weighted", action="store_true")
    parser.add_argument("--values")
    options = parser.parse_args()
    try:
        peer = importlib.import_module(f"peers.{options.peer}")
    except ImportError as error:
        print(error, file=sys.stderr)
        return 3
    if options.task not in peer.TASKS:
        return 4
    compute, values_of = peer.TASKS[options.task]
    peer.set_threads(options.threads)

    start = time.perf_counter()
    graph = peer.load_weighted(options.graph) if options.weighted else peer.load(options.graph, options.directed)
    load = time.perf_counter() - start

    times = []
    while len(times) < REPEATS and sum(times) < LONG:
        start = time.perf_counter()
        answer = compute(graph)
        times.append(time.perf_counter() - start)
    memory = peak_memory()

    import numpy

    values = numpy.asarray(values_of(graph, answer), dtype=float)
    if options.values:
        numpy.save(options.values, values)
    # + 0.0 turns -0 into 0; nine digits, so that the digest is for recognition and not for comparison
    digest = hashlib.sha256(" ".join(f"{value + 0.0:.9g}" for value in values.flat).encode()).hexdigest()
    print(json.dumps({
        "version": peer.VERSION, "load": load, "compute": min(times),
        "times": times, "memory": memory, "digest": digest[:16]}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
