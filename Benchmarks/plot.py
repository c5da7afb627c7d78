"""Draws the plots as SVG: times of all programs side by side, and time against edges."""

from html import escape
from math import ceil, floor, log10

import growth
from records import OURS, matches
from report import ratio
from tasks import TASKS

# Okabe & Ito's colours, told apart by the colour-blind, with a shape each for print in grey.
STYLES = {
    OURS: ("#000000", "disc"),
    "networkx": ("#D55E00", "square"),
    "igraph": ("#0072B2", "diamond"),
    "networkit": ("#009E73", "triangle"),
    "graph_tool": ("#CC79A7", "cross"),
    "rustworkx": ("#E69F00", "wedge"),
    "scipy": ("#56B4E9", "ring"),
}
GRID, QUIET, INK = "#E3E3E3", "#555555", "#222222"
FONT = "Helvetica, Arial, 'DejaVu Sans', sans-serif"


def write(records, folder):
    rows = time_rows(records)
    if rows:
        (folder / "times.svg").write_text(times(rows), encoding="utf-8")
    lines = growth.series(records)
    main = [task.name for task in TASKS if task.main]
    for model in dict.fromkeys(model for _, model in lines):
        panels = {task: lines[task, model] for task in main if (task, model) in lines}
        if panels:
            (folder / f"growth-{model}.svg").write_text(growth_plot(model, panels), encoding="utf-8")


def time_rows(records):
    """The matches with fewest threads on the greatest graph of each model and on all named ones, by task."""
    found = matches(records)
    greatest = {}
    for match in found:
        if match.ours.model != "named":
            greatest[match.ours.model] = max(greatest.get(match.ours.model, (0, "")), (
                match.ours.ties, match.ours.graph))
    shown = {graph for _, graph in greatest.values()}
    least = min((match.threads for match in found), default=1)
    order = list(dict.fromkeys(match.ours.task for match in found))
    kept = [
        match for match in found
        if match.threads == least and (match.ours.model == "named" or match.ours.graph in shown)
        and any(record.time for record in (match.ours, *match.peers.values()))]
    return sorted(kept, key=lambda match: order.index(match.ours.task))


def times(rows):
    """A row a task and graph, a mark a program, seconds to the right on a logarithmic scale."""
    left, right, top, height = 300, 100, 104, 24
    width, bottom = 1000, top + height * len(rows)
    values = [place(record) for match in rows for record in (match.ours, *match.peers.values()) if place(record)]
    x = Scale(min(values), max(values), left + 10, width - right)
    threads = rows[0].threads
    out = frame(width, bottom + 56, "Time of ours and the peers on the same graphs",
                f"Median of the rounds on {threads} thread{'s' if threads > 1 else ''}, "
                "computing alone; further left is faster; → beyond the time limit")
    out += legend(programs(rows), 24, 78)
    for tick in x.ticks():
        out.append(line(x(tick), top - 4, x(tick), bottom, GRID))
        out.append(text(x(tick), bottom + 18, ten(tick), "middle"))
    out.append(text((left + width - right) / 2, bottom + 42, "seconds", "middle"))
    out.append(text(width - 16, top - 8, "best peer ÷ ours", "end", QUIET))
    for number, match in enumerate(rows):
        y = top + height * (number + 0.5)
        if number == 0 or match.ours.task != rows[number - 1].ours.task:
            out.append(line(20, y - height / 2, width - 16, y - height / 2, "#BBBBBB"))
            out.append(text(24, y + 4, match.ours.task, weight="bold"))
        out.append(text(left - 8, y + 4, match.ours.graph, "end", QUIET))
        for name, record in [*match.peers.items(), (OURS, match.ours)]:
            if place(record):
                out.append(mark(name, x(place(record)), y))
            if record.status == "limit":
                out.append(text(x(record.limit) + 9, y + 4, "→", fill=STYLES[name][0], weight="bold"))
        out.append(text(width - 16, y + 4, ratio(match), "end"))
    return finish(out)


def place(record):
    """Where its mark stands: its time, or the limit that it was beyond."""
    return record.limit if record.status == "limit" else record.time


def growth_plot(model, panels):
    """A panel a task: seconds over edges, both logarithmic, with the slope behind each program's name."""
    columns, panel_width, panel_height, top = 2, 500, 330, 100
    across = min(columns, len(panels))
    down = ceil(len(panels) / across)
    width, height = max(700, 20 + across * panel_width), top + down * panel_height + 10
    out = frame(width, height, f"Time against edges, {model}",
                "Median of the rounds, both axes logarithmic; the number behind a name is the slope; "
                "who was beyond the time limit has no line")
    names = dict.fromkeys(name for lines in panels.values() for name in lines)
    out += legend([name for name in STYLES if name in names], 24, 78)
    for number, (task, lines) in enumerate(panels.items()):
        origin = 20 + number % across * panel_width, top + number // across * panel_height
        out += panel(task, lines, *origin, panel_width, panel_height)
    return finish(out)


def panel(task, lines, left, top, width, height):
    points = [point for line_points in lines.values() for point in line_points]
    x = Scale(min(p[0] for p in points), max(p[0] for p in points), left + 76, left + width - 150)
    y = Scale(min(p[1] for p in points), max(p[1] for p in points), top + height - 60, top + 40)
    out = [text(left + 76, top + 22, task, weight="bold", size=14)]
    for tick in x.ticks():
        out.append(line(x(tick), y.start, x(tick), y.end, GRID))
        out.append(text(x(tick), y.start + 18, ten(tick), "middle"))
    for tick in y.ticks():
        out.append(line(x.start, y(tick), x.end, y(tick), GRID))
        out.append(text(x.start - 8, y(tick) + 4, ten(tick), "end"))
    out.append(text((x.start + x.end) / 2, y.start + 38, "edges", "middle"))
    middle = (y.start + y.end) / 2
    out.append(text(left + 14, middle, "seconds", "middle", turn=(left + 14, middle)))
    ordered = sorted(lines, key=lambda name: name == OURS)
    for name in ordered:
        places = " ".join(f"{x(ties):.1f},{y(time):.1f}" for ties, time in lines[name])
        thickness = 2.5 if name == OURS else 1.5
        stroke = f'stroke="{STYLES[name][0]}" stroke-width="{thickness}"'
        out.append(f'<polyline points="{places}" fill="none" {stroke}/>')
        out += [mark(name, x(ties), y(time)) for ties, time in lines[name]]
    labels = sorted((y(lines[name][-1][1]), name) for name in lines)
    for height, (_, name) in zip(spread([height for height, _ in labels], 16, y.start), labels):
        slope = f"{name} {growth.slope(lines[name]):.2f}"
        out.append(text(x.end + 14, height + 4, slope, fill=INK, weight="bold" if name == OURS else "normal"))
    return out


class Scale:
    """A logarithmic scale over whole powers of ten."""

    def __init__(self, least, most, start, end):
        self.low = floor(log10(least) + 1e-9)
        self.high = max(ceil(log10(most) - 1e-9), self.low + 1)
        self.start, self.end = start, end

    def __call__(self, value):
        return self.start + (log10(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    def ticks(self):
        return [10.0**power for power in range(self.low, self.high + 1)]


def spread(places, gap, lowest):
    """The places, moved so that each stands `gap` below the one before and none below `lowest`."""
    result = []
    for place in places:
        result.append(max(place, result[-1] + gap) if result else place)
    limit = lowest
    for index in reversed(range(len(result))):
        result[index] = min(result[index], limit)
        limit = result[index] - gap
    return result


def programs(rows):
    found = {OURS} | {
        name for match in rows for name, record in match.peers.items() if place(record)}
    return [name for name in STYLES if name in found]


def legend(names, x, y):
    out = []
    for name in names:
        out += [mark(name, x + 6, y - 4), text(x + 18, y, name, weight="bold" if name == OURS else "normal")]
        x += 40 + 7.6 * len(name)
    return out


def mark(name, x, y):
    colour, shape = STYLES[name]
    fill = f'fill="{colour}" stroke="#FFFFFF" stroke-width="0.8"'
    hollow = f'fill="none" stroke="{colour}" stroke-width="2"'

    def polygon(*corners):
        return f'<polygon points="{" ".join(f"{x + a:.1f},{y + b:.1f}" for a, b in corners)}" {fill}/>'

    match shape:
        case "disc":
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" {fill}/>'
        case "ring":
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" {hollow}/>'
        case "cross":
            return f'<path d="M{x - 4:.1f},{y - 4:.1f}l8,8m0,-8l-8,8" {hollow}/>'
        case "square":
            return polygon((-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5))
        case "diamond":
            return polygon((0, -6), (6, 0), (0, 6), (-6, 0))
        case "triangle":
            return polygon((0, -6), (5.5, 4), (-5.5, 4))
        case _:
            return polygon((0, 6), (5.5, -4), (-5.5, -4))


def frame(width, height, title, subtitle):
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="{FONT}" font-size="13">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#FFFFFF"/>',
        text(24, 32, title, size=19, weight="bold"),
        text(24, 54, subtitle, fill=QUIET),
    ]


def finish(out):
    return "\n".join([*out, "</svg>", ""])


def line(x1, y1, x2, y2, colour):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def text(x, y, words, anchor="start", fill=INK, size=13, weight="normal", turn=None):
    turned = f' transform="rotate(-90 {turn[0]:.1f} {turn[1]:.1f})"' if turn else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{fill}" font-size="{size}" '
        f'font-weight="{weight}"{turned}>{escape(words)}</text>')


def ten(value):
    """A power of ten as people read it: 0.001, 10, 1,000, and 10⁵ from there on."""
    power = round(log10(value))
    if -4 < power < 0:
        return f"{value:.{-power}f}"
    if 0 <= power < 5:
        return f"{int(value):,}"
    return "10" + str(power).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
