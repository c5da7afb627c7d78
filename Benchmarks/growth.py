"""How the cost grows: time against edges, and the slope of the straight line through their logarithms."""

from math import log

from records import OURS
from tasks import TASKS


def series(records):
    """{(task, model): {program: [(ties, seconds), …]}} for one thread, where there are two sizes or more."""
    found = {}
    for record in records:
        if record.threads == min(other.threads for other in records) and record.model != "named" and record.time:
            lines = found.setdefault((record.task, record.model), {})
            lines.setdefault(record.entrant, []).append((record.ties, record.time))
    for key, lines in list(found.items()):
        found[key] = {name: sorted(points) for name, points in lines.items() if sizes(points) > 1}
    return {key: lines for key, lines in found.items() if lines}


def sizes(points):
    return len({ties for ties, _ in points})


def slope(points):
    """Least squares over the logarithms: 1 grows as the edges do, 2 as their square."""
    x = [log(ties) for ties, _ in points]
    y = [log(time) for _, time in points]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / sum((a - mean_x) ** 2 for a in x)


def table(records):
    """Lines of Markdown; nothing where only one size was measured."""
    found = series(records)
    main = [task.name for task in TASKS if task.main]
    keys = sorted((key for key in found if key[0] in main), key=lambda key: (main.index(key[0]), key[1]))
    if not keys:
        return []
    everybody = dict.fromkeys(name for key in keys for name in found[key])
    names = [name for name in (OURS, *everybody) if name in everybody]
    names = list(dict.fromkeys(names))
    lines = ["## Growth", "", "Log-log slope of time against edges, least threads: 1 grows as the edges do, 2 as "
             "their square. Below a millisecond it says more of fixed costs than of the algorithm.", ""]
    lines += [f"| task | model | edges | {' | '.join(names)} |", "| --- " * (len(names) + 3) + "|"]
    for key in keys:
        points = [ties for line in found[key].values() for ties, _ in line]
        values = [f"{slope(found[key][name]):.2f}" if name in found[key] else "–" for name in names]
        lines.append(f"| {key[0]} | {key[1]} | {min(points)}–{max(points)} | {' | '.join(values)} |")
    return lines + [""]
