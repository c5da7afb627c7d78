"""How our own command is called, and what it answers."""

import csv
import io
import json
import re
import subprocess

import numpy as np


class Entente:
    """The `entente` at a path; what it offers is read from its help."""

    def __init__(self, path):
        self.path = str(path)
        self.version = self._output("--version").strip()
        root = self._output("--help").split("SUBCOMMANDS:", 1)[-1]
        self.commands = set(re.findall(r"^  ([a-z-]+)  ", root, re.MULTILINE))
        self._help = {}

    def offers(self, task):
        if not task.ours or task.ours[0] not in self.commands:
            return False
        text = self.help(task.ours[0])
        return all(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) for word in task.needs)

    def takes_threads(self, command):
        return "--threads" in self.help(command)

    def help(self, command):
        if command not in self._help:
            self._help[command] = self._output("help", command)
        return self._help[command]

    def command(self, task, graph, threads):
        arguments = [str(graph) if word == "{graph}" else word for word in task.ours]
        if self.takes_threads(arguments[0]):
            arguments += ["--threads", str(threads)]
        return [self.path, *arguments, "--format", "csv", "--timings"]

    def _output(self, *arguments):
        return subprocess.run([self.path, *arguments], capture_output=True, text=True, check=True).stdout


def timings(error):
    """The object that --timings prints; remarks may stand around it."""
    for line in reversed(error.splitlines()):
        if line.startswith("{") and '"compute"' in line:
            return json.loads(line)
    raise SystemExit("entente printed no timings: " + error[-500:])


def values(task, text, timings, count):
    """The answer as tasks.py says for the kind of the task, in the order of the vertices' numbers."""
    if task.kind == "count":
        return np.array([timings["actors"], timings["ties"]], dtype=float)
    rows = csv.reader(io.StringIO(text))
    header = next(rows)
    if task.ours[0] == "cohesion":
        measured = {name: number(value) for name, value in rows}
        if task.name == "diameter":
            return np.array([measured["diameter"]])
        return np.array([value for name, value in measured.items() if name.startswith("triads_")])
    column = header.index(task.column)
    if task.kind == "edges":
        ends = header.index("from"), header.index("to")
        table = np.array([[int(row[ends[0]]), int(row[ends[1]]), number(row[column])] for row in rows])
        table[:, :2].sort(axis=1)
        return table[np.lexsort((table[:, 1], table[:, 0]))]
    if task.name == "k-shortest-paths":
        return np.array([number(row[column]) for row in rows])
    result = np.full(count, np.nan)
    vertex = header.index("id")
    for row in rows:
        result[int(row[vertex])] = number(row[column])
    return result


def number(text):
    return float(text) if text else np.nan
