"""Times of each layout engine by size: draws made-up graphs with the built entente and prints a table in Markdown.

    python3 Benchmarks/layouts.py --entente .build/release/entente --sizes 15,30,60,150,300,1000
"""

import argparse
import json
import random
import subprocess
import tempfile
import time
from pathlib import Path

ENGINES = ["neato", "sfdp", "dot", "circular", "radial"]
RELATIONS = ["attack", "alliance", "trade", "talks", "sanction", "support", "threat", "aid"]


def graph(actors, seed):
    """A graph in YAML in which newcomers tie themselves to the busy, most often of their own bloc: 9 ties for 4 actors."""
    choose = random.Random(seed)
    blocs = max(2, min(8, actors // 8))
    bloc = [choose.randrange(blocs) for _ in range(actors)]
    degree = [1] * actors
    pairs = []
    for new in range(1, actors):
        for _ in range(2 if new > 2 else 1):
            weights = [degree[old] * (4 if bloc[old] == bloc[new] else 1) for old in range(new)]
            old = choose.choices(range(new), weights)[0]
            pairs.append((new, old))
            degree[old] += 1
            degree[new] += 1
    pairs += [tuple(choose.sample(range(actors), 2)) for _ in range(actors // 4)]
    lines = [f"graph:\n  title: {actors} actors", "actors:"]
    lines += [f"  - {{id: a{i}, name: Actor {i}, kind: state, bloc: Bloc {bloc[i]}}}" for i in range(actors)]
    lines.append("ties:")
    lines += [
        f"  - {{id: t{i}, from: a{tail}, relation: {choose.choice(RELATIONS)}, to: a{head}}}"
        for i, (tail, head) in enumerate(pairs)
    ]
    return "\n".join(lines) + "\n", len(pairs)


def draw(entente, file, options, limit):
    """Seconds, what the score says, and whether the layout fell back; None beyond the limit."""
    command = [entente, "diagram", file, "--format", "svg", "-o", "/dev/null", "--timings", *options]
    start = time.monotonic()
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return None
    seconds = time.monotonic() - start
    if run.returncode:
        raise SystemExit(run.stderr)
    timings = next(line for line in run.stderr.splitlines() if line.startswith("{"))
    fell = any(word in run.stderr for word in ["was used", "instead", "time was up", "were tried"])
    return seconds, json.loads(timings)["score"], fell


def cell(answer, limit):
    if answer is None:
        return f">{limit:.0f} s"
    seconds, score, fell = answer
    mark = "\\*" if fell else ""
    return f"{seconds:.1f} s{mark} · {score['through']} · {score['label_hits']} · {score['crossings']}"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--entente", default=".build/release/entente")
    options.add_argument("--sizes", default="15,30,60,150,300")
    options.add_argument("--limit", type=float, default=120, help="seconds for one drawing")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    print("Seconds · lines behind actors · covered labels · crossings; \\* fell back or ran out of time\n")
    print("| actors | ties | " + " | ".join(ENGINES) + " | overview |")
    print("|---" * (len(ENGINES) + 3) + "|")
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, chosen.sizes.split(",")):
            text, ties = graph(size, chosen.seed)
            file = Path(folder) / "graph.yaml"
            file.write_text(text)
            ways = [["--full", "--engine", engine] for engine in ENGINES] + [["--overview"]]
            cells = [cell(draw(chosen.entente, str(file), way, chosen.limit), chosen.limit) for way in ways]
            print(f"| {size} | {ties} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
