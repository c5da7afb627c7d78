"""Writes the table as CSV (a line a program, graph, task and number of threads) and as Markdown."""

import csv

import growth
from compare import RELATIVE
from records import OURS, matches

COLUMNS = (
    "graph model vertices ties task threads program version status rounds median least most load peak_memory "
    "ratio_to_ours agrees agreement compared_with note").split()

EXPLANATION = f"""\
Median of the rounds (least–most in the same unit). Ratio: the best peer's median over ours, among the peers whose \
answer agrees with ours to {RELATIVE:g}, number by number; above 1 ours is faster. A program with one thread \
stands in the table for more threads as it is, and one that more threads make slower is judged by its time with \
fewer. Memory: greatest peak of the process, ours with writing the answer, the peers' with their interpreter. “–” \
says that the program has no such task. README.md says what is fair and what is not."""


def write(records, setting, notes, folder):
    write_csv(records, folder / "results.csv")
    text = markdown(records, setting, notes)
    (folder / "results.md").write_text(text, encoding="utf-8")


def write_csv(records, path):
    ours = {
        (match.ours.graph, match.ours.task, match.threads): match.ours.time for match in matches(records)}
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(COLUMNS)
        for record in records:
            base = ours.get((record.graph, record.task, record.threads))
            ok = record.time is not None
            loads = [run.load for run in record.runs if run.status == "ok"]
            agreement = record.agreement
            rows.writerow([
                record.graph, record.model, record.vertices, record.ties, record.task, record.threads,
                record.entrant, record.version, record.status, len(record.times), record.time,
                min(record.times) if ok else None, max(record.times) if ok else None,
                sorted(loads)[len(loads) // 2] if loads else None, record.memory if ok else None,
                record.time / base if ok and base else None,
                agreement.agrees if agreement else None, agreement.text if agreement else None,
                record.against, beyond(record) or record.note,
            ])


def markdown(records, setting, notes):
    names = list(dict.fromkeys(record.entrant for record in records if record.entrant != OURS))
    missing = sorted({record.entrant for record in records if record.note == "not installed"})
    names = [name for name in names if name not in missing]
    versions = dict.fromkeys(
        f"{record.entrant} {record.version.removeprefix('entente ')}" for record in records if record.version)
    lines = ["# Ours and the peers, side by side", ""]
    lines += [f"- {line}" for line in setting]
    lines += [f"- versions: {', '.join(versions)}"]
    lines += [f"- not installed, so not measured: {', '.join(missing)}"] if missing else []
    lines += ["", EXPLANATION, ""]
    for threads in sorted({match.threads for match in matches(records)}):
        lines += [f"## {threads} thread{'s' if threads > 1 else ''}", ""]
        head = ["task", "graph", "ours", "best peer", "ratio", *names, "memory, ours", "best peer", "answers"]
        lines += [row(head), row(["---"] * len(head))]
        order = list(dict.fromkeys(record.task for record in records))
        found = [match for match in matches(records) if match.threads == threads]
        for match in sorted(found, key=lambda match: order.index(match.ours.task)):
            lines.append(row(cells(match, names)))
        lines.append("")
    lines += growth.table(records)
    lines += ["## Graphs", ""] + [f"- {note}" for note in notes] + [""]
    failures = dict.fromkeys(
        f"- {record.entrant}, {record.task}, {record.graph}: {record.note}"
        for record in records if record.status == "failed")
    lines += ["## Failures", "", *failures, ""] if failures else []
    return "\n".join(lines)


def cells(match, names):
    ours, best = match.ours, match.best
    return [
        ours.task, ours.graph, cell(ours), best.entrant if best else "–", ratio(match),
        *(cell(match.peers[name]) if name in match.peers else "–" for name in names),
        memory(ours), memory(best), answers(match)]


def ratio(match):
    if match.ratio is not None:
        return f"{plain(match.ratio)}×"
    return f">{plain(match.least_ratio)}×" if match.least_ratio else "–"


def plain(value):
    """Three digits, and all digits of what is greater."""
    return f"{value:.3g}" if value < 1000 else f"{value:.0f}"


def cell(record):
    """A time as in “12.3 ms (12.1–13)”, or why there is none."""
    if record.status == "limit":
        return ">limit" + (f" ({beyond(record)})" if record.beyond else "")
    if record.status == "not offered":
        return "not offered" if record.entrant == OURS else "–"
    if record.status != "ok":
        return record.status
    text = seconds(record.time)
    if len(record.times) > 1:
        size = unit_of(record.time)[1]
        text += f" ({plain(min(record.times) / size)}–{plain(max(record.times) / size)})"
    text += f", {record.over} >limit" if record.over else ""
    return text if record.counts else f"{text}, DIFFERS"


def beyond(record):
    return f"not run: beyond it on {record.beyond}" if record.beyond else ""


def answers(match):
    everybody = [match.ours, *match.peers.values()]
    differing = [record for record in everybody if record.agreement and not record.agreement.agrees]
    if differing:
        return "; ".join(
            f"**{record.entrant} DIFFERS** from {record.against}: {record.agreement.text}" for record in differing)
    agreeing = [record for record in everybody if record.agreement]
    if not agreeing:
        return "nothing to compare with"
    worst = max((record.agreement.text for record in agreeing), key=magnitude)
    return f"{len(agreeing) + 1} agree ({worst})"


def magnitude(text):
    try:
        return float(text)
    except ValueError:
        return -1.0


def seconds(value):
    unit, size = unit_of(value)
    return f"{plain(value / size)} {unit}"


def unit_of(value):
    return next(((unit, size) for unit, size in (("s", 1), ("ms", 1e-3)) if value >= size), ("µs", 1e-6))


def memory(record):
    return f"{record.memory / 1e6:.0f} MB" if record and record.time is not None else "–"


def row(cells):
    return f"| {' | '.join(str(cell).replace('|', '/') for cell in cells)} |"
