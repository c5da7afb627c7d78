"""Checks the benchmark itself: seeds reproduce, wrong numbers are noticed, limits are kept.

    python3 Benchmarks/selfcheck.py        (needs numpy and scipy, no peer and no entente)
"""

import hashlib
import sys
import tempfile
import time
import unittest
from pathlib import Path

import numpy as np

import compare
import entrants
import generate
import graphs
import growth
import ours
import plot
import records
from entrants import Run
from tasks import BY_NAME

# SHA-256 of the pairs of 2,000 edges with seed 1 under the numpy of requirements.txt.
PINNED = "2.4.6"
DIGESTS = {
    "barabasi-albert": "95ee6cca474a6e4f",
    "rmat": "2599566d7a294326",
    "planted-partition": "2829f5a232e9f5de",
    "small-world": "fdb5421d9649f93c",
}


def digest(pairs):
    return hashlib.sha256(pairs.astype("<i8").tobytes()).hexdigest()[:16]


class Generating(unittest.TestCase):
    def test_a_seed_reproduces_and_another_differs(self):
        for model in generate.MODELS:
            first, again, other = (generate.generate(model, 2000, seed) for seed in (1, 1, 2))
            self.assertEqual(digest(first), digest(again), model)
            self.assertNotEqual(digest(first), digest(other), model)
            if np.__version__ == PINNED:
                self.assertEqual(digest(first), DIGESTS[model], model)

    def test_graphs_are_simple_without_gaps_and_of_the_size_asked_for(self):
        for model in generate.MODELS:
            for edges in (1000, 20_000):
                pairs = generate.generate(model, edges, 7)
                self.assertEqual(len(pairs), edges, model)
                self.assertEqual(len({(min(a, b), max(a, b)) for a, b in pairs.tolist()}), edges, model)
                self.assertFalse((pairs[:, 0] == pairs[:, 1]).any(), model)
                self.assertEqual(len(np.unique(pairs)), pairs.max() + 1, model)

    def test_models_have_the_shape_they_are_named_after(self):
        degrees = {model: np.bincount(generate.generate(model, 20_000, 3).ravel()) for model in generate.MODELS}
        self.assertGreater(degrees["barabasi-albert"].max(), 100)
        self.assertGreater(degrees["rmat"].max(), 300)
        self.assertLess(degrees["small-world"].max(), 25)
        self.assertLess(degrees["planted-partition"].max(), 25 + 16)

    def test_a_named_file_is_made_simple(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "mine.txt"
            path.write_text("# made up\nx y 3\ny x\nx,x\ny z\nx y\nv w\n")
            graph = graphs.named(path, folder)
            self.assertEqual(graph.files["directed"].read_text(), "0 1\n1 0\n1 2\n3 4\n")
            self.assertEqual(graph.files["undirected"].read_text(), "0 1\n1 2\n3 4\n")
            self.assertEqual(graph.files["connected"].read_text(), "0 1\n1 2\n")
            self.assertIn("1 loops, 1 repeated", graph.note)


class Comparing(unittest.TestCase):
    task = BY_NAME["betweenness"]

    def agrees(self, mine, other, task=None, edges=None):
        return compare.compare(task or self.task, mine, other, edges).agrees

    def test_a_wrong_number_is_noticed(self):
        mine = np.array([0, 1, 2.5, 1e6, np.nan])
        self.assertTrue(self.agrees(mine, mine * (1 + 5e-7)))
        for place in range(4):
            other = mine.copy()
            other[place] = other[place] * (1 + 2e-6) + (2e-6 if other[place] == 0 else 0)
            self.assertFalse(self.agrees(mine, other), place)

    def test_none_is_not_zero_and_lengths_count(self):
        self.assertFalse(self.agrees([1, np.nan], [1, 0]))
        self.assertFalse(self.agrees([1, 2], [1, 2, 3]))

    def test_rounding_beside_great_numbers_is_no_difference(self):
        self.assertTrue(self.agrees([1e6, 0], [1e6, 1e-9]))

    def test_parts_are_equal_up_to_their_names(self):
        parts = BY_NAME["components"]
        self.assertTrue(self.agrees([1, 1, 2], [7, 7, 0], parts))
        self.assertFalse(self.agrees([1, 1, 2], [7, 0, 0], parts))
        self.assertFalse(self.agrees([1, 1, 1], [7, 7, 0], parts))

    def test_modularity_of_two_triangles_with_a_bridge(self):
        edges = np.array([(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)])
        labels = [0, 0, 0, 1, 1, 1]
        self.assertAlmostEqual(compare.modularity(labels, edges), 6 / 7 - 0.5)
        louvain = BY_NAME["louvain"]
        self.assertFalse(self.agrees([0] * 6, labels, louvain, edges))
        self.assertTrue(self.agrees(labels, [0] * 6, louvain, edges))


class Judging(unittest.TestCase):
    def record(self, name, seconds, threads=1, agrees=True, ties=1000):
        record = records.Record(f"g-{ties}", "rmat", 100, ties, "betweenness", threads, name, 60)
        record.runs = [Run("ok" if seconds else "limit", compute=seconds or 0)]
        record.agreement = compare.Agreement(agrees, "")
        return record

    def test_the_ratio_is_that_of_the_best_peer_whose_answer_is_right(self):
        mine = self.record(records.OURS, 1)
        peers = [self.record("igraph", 4), self.record("networkit", 2, agrees=False), self.record("scipy", None)]
        match, = records.matches([mine, *peers])
        self.assertEqual((match.best.entrant, match.ratio), ("igraph", 4))

    def test_one_thread_stands_in_for_two(self):
        measured = [self.record(records.OURS, 1), self.record("networkit", 3), self.record("networkit", 2, 2)]
        one, two = records.matches(measured)
        self.assertEqual((one.ratio, two.ratio), (3, 2))

    def test_peers_beyond_the_limit_leave_a_lower_bound(self):
        match, = records.matches([self.record(records.OURS, 2), self.record("igraph", None)])
        self.assertEqual((match.ratio, match.least_ratio), (None, 30))

    def test_one_run_beyond_the_limit_is_forgiven_two_are_not(self):
        slow = self.record("igraph", None)
        self.assertEqual((slow.status, slow.finished), ("limit", False))
        slow.runs.append(Run("ok", compute=3))
        self.assertEqual((slow.status, slow.time), ("ok", 3))
        slow.runs.append(Run("limit"))
        self.assertEqual((slow.status, slow.finished, slow.time), ("limit", True, None))

    def test_slope_of_a_square(self):
        self.assertAlmostEqual(growth.slope([(10, 1), (100, 100), (1000, 10_000)]), 2)

    def test_plots_are_well_formed(self):
        from xml.dom.minidom import parseString

        measured = [
            self.record(name, seconds * ties / 1000, ties=ties)
            for name, seconds in ((records.OURS, 1e-5), ("igraph", 0.5)) for ties in (1000, 10_000)]
        parseString(plot.times(plot.time_rows(measured)))
        lines = growth.series(measured)
        parseString(plot.growth_plot("rmat", {"betweenness": lines["betweenness", "rmat"]}))


class CallingOurs(unittest.TestCase):
    def entente(self, folder, help_text):
        path = Path(folder) / "entente"
        path.write_text(f"""#!/bin/sh
case "$*" in
--version) echo 9.9 ;;
--help) printf 'MEASURES SUBCOMMANDS:\\n  centrality    Rank.\\n' ;;
help*) echo '{help_text}' ;;
*) printf 'id,name,betweenness\\n1,1,2.5\\n0,0,\\n'
   echo '{{"actors":2,"compute":0.5,"load":1,"projection":2,"threads":1,"ties":1,"write":0}}' >&2 ;;
esac
""")
        path.chmod(0o755)
        return ours.Entente(path)

    def test_threads_and_tasks_are_asked_for_only_where_the_help_has_them(self):
        with tempfile.TemporaryDirectory() as folder:
            old = self.entente(folder, "Measures: in-degree, betweenness.")
            self.assertNotIn("--threads", old.command(BY_NAME["betweenness"], "g.el", 2))
            self.assertTrue(old.offers(BY_NAME["betweenness"]))
            self.assertFalse(old.offers(BY_NAME["closeness"]))
            self.assertFalse(old.offers(BY_NAME["components"]))
            new = self.entente(folder, "Measures: betweenness. --threads N")
            self.assertIn("--threads 2", " ".join(new.command(BY_NAME["betweenness"], "g.el", 2)))

    def test_the_answer_stands_in_the_order_of_the_vertices(self):
        with tempfile.TemporaryDirectory() as folder:
            entente = self.entente(folder, "Measures: betweenness.")
            graph = graphs.Graph("g", "rmat", {"undirected": "g.el"}, {"undirected": 2}, {"undirected": 1})
            run = entrants.run(entente, BY_NAME["betweenness"], graph, 1, 20)
            self.assertEqual((run.status, run.compute, run.load), ("ok", 0.5, 3))
            np.testing.assert_array_equal(run.values, [np.nan, 2.5])


class Limiting(unittest.TestCase):
    def test_a_process_beyond_its_time_is_ended_and_reported(self):
        with tempfile.TemporaryDirectory() as folder:
            start = time.monotonic()
            status, _, _ = entrants.within(0.5, [sys.executable, "-c", "while True: pass"], 1, Path(folder))
            self.assertIsNone(status)
            self.assertLess(time.monotonic() - start, 10)


if __name__ == "__main__":
    unittest.main()
