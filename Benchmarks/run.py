"""Measures ours and the peers side by side, on the same files, in turns.

    python3 Benchmarks/run.py --sizes 1e3,1e4 --tasks main --rounds 3
    python3 Benchmarks/run.py --models none --graph wiki-vote.el --limit 120

Writes results.md, results.csv, times.svg and growth-*.svg. Exit status: 0 all answers agree, 1 some differ.
"""

import argparse
import sys
from pathlib import Path

import numpy as np

import compare
import entrants
import generate
import graphs
import machine
import ours
import peers
import plot
import report
from records import OURS, Record
from tasks import BY_NAME, TASKS

ROOT = Path(__file__).parent.parent


def main():
    options = arguments()
    entente = ours.Entente(options.entente)
    rounds = f"{options.rounds} round{'s' if options.rounds > 1 else ''}"
    setting = machine.describe() + [f"limit {options.limit:g} s a run, {rounds}, seed {options.seed}"]
    options.out.mkdir(parents=True, exist_ok=True)
    folder = options.out / "graphs"
    folder.mkdir(exist_ok=True)
    records, notes = [], []
    try:
        for graph in all_graphs(options, folder):
            notes.append(f"{graph.name}: {describe(graph)}")
            for task in options.tasks:
                reference = {}
                for threads in options.threads:
                    records += measure(graph, task, threads, entente, options, records, reference)
            write(records, setting, notes, options.out)
    except KeyboardInterrupt:
        notes.append("The run was interrupted.")
        write(records, setting, notes, options.out)
    print(f"The tables and plots are in {options.out}")
    return 1 if any(record.agreement and not record.agreement.agrees for record in records) else 0


def write(records, setting, notes, folder):
    """After each graph, so that hours are not lost with the last of them."""
    report.write(records, setting, notes, folder)
    plot.write(records, folder)


def all_graphs(options, folder):
    for size in sorted(options.sizes):
        for model in options.models:
            yield graphs.generated(model, int(size), options.seed, folder)
    for path in options.graph:
        yield graphs.named(path, folder)


def describe(graph):
    text = f"{graph.vertices['directed']} vertices, {graph.ties['directed']} ties; {graph.note}"
    if graph.ties["undirected"] != graph.ties["directed"]:
        text += f"; {graph.ties['undirected']} ties without direction"
    if graph.ties["connected"] != graph.ties["undirected"]:
        part = f"{graph.vertices['connected']} vertices, {graph.ties['connected']} ties"
        text += f"; its greatest connected part has {part}"
    return text


def measure(graph, task, threads, entente, options, earlier, reference):
    """One record for each program: A B C A B C …, so that a slow minute of the machine hits all alike.

    `reference` keeps the first answer of all, ours where there is one; each further answer is compared with it.
    """
    fresh = [
        Record(
            graph.name, graph.model, graph.vertices[task.file], graph.ties[task.file], task.name, threads, name,
            options.limit)
        for name in (OURS, *options.peers) if takes_part(name, task, threads, entente, options.threads)
    ]
    for record in fresh:
        record.beyond = beyond_before(record, earlier)
        record.runs += known_lack(record, earlier)
    edges = np.loadtxt(graph.files[task.file], dtype=np.int64) if task.kind == "division" else None
    for turn in range(options.rounds):
        for record in fresh:
            if record.finished:
                continue
            show(f"{graph.name} {task.name}, {threads} threads, round {turn + 1}: {record.entrant}")
            entrant = entente if record.entrant == OURS else record.entrant
            run = entrants.run(entrant, task, graph, threads, options.limit)
            values, run.values = run.values, None
            record.runs.append(run)
            if run.status != "ok":
                continue
            if not reference:
                reference.update(entrant=record.entrant, values=values)
            else:
                agreement = compare.compare(task, reference["values"], values, edges)
                if task.kind == "division" and reference["entrant"] != OURS:
                    agreement.agrees = True  # peers need not find as good a division as each other
                record.agree(agreement, reference["entrant"])
    say(graph, task, threads, fresh)
    return fresh


def takes_part(name, task, threads, entente, counts):
    """A program with one thread is measured once, and stands in the comparison for more threads as it is."""
    if threads == min(counts):
        return True
    if name == OURS:
        return entente.offers(task) and entente.takes_threads(task.ours[0])
    return name in peers.MANY_THREADS


def known_lack(record, earlier):
    """What was answered before, if it was that the program has no such task."""
    return next((
        other.runs for other in earlier
        if (other.task, other.entrant, other.status) == (record.task, record.entrant, "not offered")), [])


def beyond_before(record, earlier):
    """The name of a smaller graph of the same model on which the program was beyond the limit already."""
    if record.model == "named":
        return ""
    for other in earlier:
        same = (other.model, other.task, other.threads, other.entrant) == (
            record.model, record.task, record.threads, record.entrant)
        if same and other.ties <= record.ties and other.status == "limit":
            return other.beyond or other.graph
    return ""


def show(text):
    """A passing line on a terminal, nothing elsewhere."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def say(graph, task, threads, fresh):
    show("")
    times = ", ".join(f"{record.entrant} {report.cell(record)}" for record in fresh)
    print(f"{graph.name} {task.name}, threads {threads}: {times}", flush=True)


def arguments():
    parser = argparse.ArgumentParser(description="Measure ours and the peers side by side.")
    add = parser.add_argument
    add("--sizes", type=numbers, default="1e3,1e4,1e5", help="numbers of edges of the generated graphs")
    add("--models", default="all", help=f"{', '.join(generate.MODELS)}, all or none")
    add("--graph", action="append", default=[], help="an edge list of your own (repeatable)")
    add("--tasks", default="all", help=f"{', '.join(BY_NAME)}, main or all")
    add("--peers", default=",".join(peers.NAMES))
    add("--rounds", type=int, default=3)
    add("--threads", type=numbers, default="1,2")
    add("--limit", type=float, default=60, help="seconds that a process may take")
    add("--seed", type=int, default=1)
    add("--entente", type=Path, default=ROOT / ".build/release/entente")
    add("--out", type=Path, default=ROOT / "Benchmarks/results")
    options = parser.parse_args()
    options.models = chosen(parser, options.models, {"all": list(generate.MODELS), "none": []}, generate.MODELS)
    groups = {"all": list(BY_NAME), "main": [task.name for task in TASKS if task.main]}
    options.tasks = [BY_NAME[name] for name in chosen(parser, options.tasks, groups, BY_NAME)]
    options.peers = chosen(parser, options.peers, {"none": []}, peers.NAMES)
    options.threads = sorted(int(count) for count in options.threads)
    if not options.entente.exists():
        parser.error(f"there is no {options.entente}; `make build` makes it, --entente names another")
    return options


def numbers(text):
    return [float(word) for word in text.split(",")]


def chosen(parser, text, groups, known):
    names = [name for word in text.split(",") for name in groups.get(word, [word])]
    unknown = [name for name in names if name not in known]
    if unknown:
        parser.error(f"unknown: {', '.join(unknown)}; known: {', '.join([*known, *groups])}")
    return names


if __name__ == "__main__":
    sys.exit(main())
