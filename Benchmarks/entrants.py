"""Runs one task of one program, ours or a peer's, in a process of its own and within a time limit."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import ours

HERE = Path(__file__).parent
THREAD_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")


@dataclass
class Run:
    status: str  # ok, limit, failed, not offered
    load: float = 0
    compute: float = 0
    memory: int = 0
    values: object = None
    version: str = ""
    note: str = ""


def run(entrant, task, graph, threads, limit):
    """`entrant` is the name of a peer or an `ours.Entente`."""
    with tempfile.TemporaryDirectory() as folder:
        if isinstance(entrant, str):
            return run_peer(entrant, task, graph, threads, limit, Path(folder))
        return run_ours(entrant, task, graph, threads, limit, Path(folder))


def run_peer(peer, task, graph, threads, limit, folder):
    values = folder / "values.npy"
    command = [sys.executable, str(HERE / "peer.py"), peer, str(graph.files[task.file]), task.name]
    command += ["--threads", str(threads), "--values", str(values)]
    command += ["--directed"] if task.directed else []
    command += ["--weighted"] if task.weighted else []
    status, out, error = within(limit, command, threads, folder)
    if status is None:
        return Run("limit")
    if status in (3, 4):
        return Run("not offered", note="not installed" if status == 3 else "")
    if status != 0:
        return Run("failed", note=last_line(error) or f"exit status {status}")
    measured = json.loads(out.splitlines()[-1])
    compute = measured["load" if task.kind == "count" else "compute"]
    return Run(
        "ok", measured["load"], compute, measured["memory"], np.load(values), measured["version"])


def run_ours(entente, task, graph, threads, limit, folder):
    if not entente.offers(task):
        return Run("not offered")
    report = folder / "report.json"
    launch = [sys.executable, "-I", "-S", str(HERE / "launch.py"), str(report)]
    command = launch + entente.command(task, graph.files[task.file], threads)
    status, out, error = within(limit, command, threads, folder)
    if status is None:
        return Run("limit")
    report = json.loads(report.read_text()) if status == 0 else {"status": status}
    if report["status"] != 0:
        return Run("failed", note=last_line(error) or f"exit status {report['status']}")
    timings = ours.timings(error)
    load = timings["load"] + timings["projection"]
    values = ours.values(task, out, timings, graph.vertices[task.file])
    compute = load if task.kind == "count" else timings["compute"]
    return Run("ok", load, compute, report["memory"], values, entente.version)


def within(limit, command, threads, folder):
    """Exit status, output and errors of the command; a status of None says that it took too long."""
    environment = dict(os.environ, **{name: str(threads) for name in THREAD_VARIABLES})
    out, error = folder / "out", folder / "error"
    with open(out, "wb") as out_file, open(error, "wb") as error_file:
        process = subprocess.Popen(
            command, stdout=out_file, stderr=error_file, env=environment, start_new_session=True)
        try:
            status = process.wait(timeout=limit)
        except subprocess.TimeoutExpired:
            status = None
        finally:
            if process.poll() is None:  # also when we are interrupted ourselves
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
    return status, out.read_text(), error.read_text(errors="replace")


def last_line(text):
    lines = text.strip().splitlines()
    return lines[-1] if lines else ""
