"""The frustration index of made-up signed graphs, ours beside an exact one by a general solver, in turn on the same file.

The peer is the model that R's signnet gives to its solver (`frustration_exact`: a binary number for each actor and each
tie; Aref, Mason & Wilson 2020), solved by HiGHS through SciPy. Whoever is stopped by the limit has no value; where both
have one, it must be the same.

    python3 Benchmarks/balance.py --entente .build/release/entente --rounds 3 --limit 60
"""

import argparse
import csv
import io
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def states(actors, ties, seed):
    """Blocs whose ties mostly agree with them, as between states: friends within, enemies between, one in ten not."""
    choose = random.Random(seed)
    bloc = [choose.randrange(3) for _ in range(actors)]
    pairs = {}
    while len(pairs) < ties:
        one, other = sorted(choose.sample(range(actors), 2))
        agrees = choose.random() > 0.1
        pairs[one, other] = 1 if (bloc[one] == bloc[other]) == agrees else -1
    return pairs


def noise(actors, ties, seed):
    """Ties and signs at random: the hardest."""
    choose = random.Random(seed)
    pairs = {}
    while len(pairs) < ties:
        pairs[tuple(sorted(choose.sample(range(actors), 2)))] = choose.choice([1, -1])
    return pairs


def peer(file, limit):
    """The least frustration by a general solver; run as a process of its own so that it can be stopped."""
    import numpy
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import lil_matrix

    rows = list(csv.DictReader(open(file)))
    actors = {name: place for place, name in enumerate(sorted({row[end] for row in rows for end in ("from", "to")}))}
    n, m = len(actors), len(rows)
    start = time.monotonic()
    cost, constant = numpy.zeros(n + m), 0.0
    limits, upper = lil_matrix((2 * m, n + m)), numpy.zeros(2 * m)
    for place, row in enumerate(rows):
        one, other, both = actors[row["from"]], actors[row["to"]], n + place
        # The tie is across camps where y + y' − 2x is 1, with x both at 1.
        sign = 1 if row["sign"] == "+1" else -1
        constant += 0 if sign > 0 else 1
        cost[one] += sign
        cost[other] += sign
        cost[both] -= 2 * sign
        if sign > 0:
            limits[2 * place, both], limits[2 * place, one] = 1, -1
            limits[2 * place + 1, both], limits[2 * place + 1, other] = 1, -1
        else:
            limits[2 * place, one], limits[2 * place, other], limits[2 * place, both] = 1, 1, -1
            upper[2 * place] = 1
    answer = milp(
        cost, integrality=numpy.ones(n + m), bounds=Bounds(0, 1),
        constraints=LinearConstraint(limits.tocsr(), ub=upper), options={"time_limit": limit})
    seconds = time.monotonic() - start
    value = round(answer.fun + constant) if answer.status == 0 else None
    print(json.dumps({"value": value, "seconds": seconds}))


def ours(entente, file, limit):
    command = [
        entente, "balance", file, "--measure", "frustration", "--format", "csv", "--timings", "--time-limit", str(limit)]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(run.stderr)
    row = next(row for row in csv.DictReader(io.StringIO(run.stdout)) if row["measure"] == "frustration")
    timings = next(json.loads(line) for line in run.stderr.splitlines() if line.startswith("{"))
    return (round(float(row["value"])) if row["exact"] == "true" else None), timings["compute"]


def general(file, limit):
    run = subprocess.run([sys.executable, __file__, "--solve", file, "--limit", str(limit)], capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(run.stderr)
    answer = json.loads(run.stdout)
    return answer["value"], answer["seconds"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entente", default=".build/release/entente")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=60, help="seconds after which a search is stopped")
    parser.add_argument("--solve", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.solve:
        return peer(options.solve, options.limit)
    cases = [("states", states, 60, 350), ("states", states, 110, 650), ("states", states, 150, 1250),
             ("noise", noise, 30, 120), ("noise", noise, 50, 250)]
    print("| graph | actors | ties | L | ours, s | HiGHS, s | ratio |\n|---|---:|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        for name, make, actors, ties in cases:
            file = str(Path(folder) / f"{name}-{ties}.csv")
            with open(file, "w") as out:
                out.write("from,to,sign\n")
                out.writelines(f"a{one},a{other},{sign:+d}\n" for (one, other), sign in make(actors, ties, 1).items())
            mine, theirs = [], []
            for _ in range(options.rounds):
                mine.append(ours(options.entente, file, options.limit))
                theirs.append(general(file, options.limit))
            values = {value for value, _ in mine + theirs if value is not None}
            if len(values) > 1:
                raise SystemExit(f"{name} of {ties} ties: the answers differ: {sorted(values)}")
            one, other = (statistics.median(seconds for _, seconds in runs) for runs in (mine, theirs))
            stopped = "" if theirs[0][0] is not None else "> "
            print(f"| {name} | {actors} | {ties} | {values.pop() if values else '–'} | {one:.4f} "
                  f"| {stopped}{other:.2f} | {stopped}{other / one:.0f} |", flush=True)


if __name__ == "__main__":
    main()
