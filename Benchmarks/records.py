"""What was measured of one program on one graph, task and number of threads, and the best of the peers."""

from dataclasses import dataclass, field
from statistics import median

OURS = "entente"


@dataclass
class Record:
    graph: str
    model: str
    vertices: int
    ties: int
    task: str
    threads: int
    entrant: str
    limit: float
    runs: list = field(default_factory=list)
    agreement: object = None
    against: str = ""
    beyond: str = ""  # a smaller graph on which the limit was reached, so that this one was not run

    @property
    def over(self):
        """How many runs took longer than the limit."""
        return sum(run.status == "limit" for run in self.runs)

    @property
    def status(self):
        """One run beyond the limit may be the machine's fault; where others are within, they count."""
        if self.beyond:
            return "limit"
        if self.over < 2 and self.times:
            return "ok" if self.runs[-1].status in ("ok", "limit") else self.runs[-1].status
        return self.runs[-1].status if self.runs else "not run"

    @property
    def finished(self):
        """Whether a further round would tell nothing new."""
        return self.status not in ("ok", "not run") and not (self.over == 1 and not self.beyond)

    @property
    def times(self):
        return [run.compute for run in self.runs if run.status == "ok"]

    @property
    def time(self):
        return median(self.times) if self.status == "ok" else None

    @property
    def memory(self):
        return max((run.memory for run in self.runs), default=0)

    @property
    def version(self):
        return next((run.version for run in self.runs if run.version), "")

    @property
    def note(self):
        return next((run.note for run in self.runs if run.note), "")

    @property
    def counts(self):
        """Whether the time may stand for a right answer."""
        return self.time is not None and (self.agreement is None or self.agreement.agrees)

    def agree(self, agreement, against):
        """A difference, once seen in a round, stays."""
        self.against = against
        if self.agreement is None or self.agreement.agrees:
            self.agreement = agreement


@dataclass
class Match:
    """Ours beside the peers on one graph, task and number of threads."""

    threads: int
    ours: Record
    peers: dict  # name to its record with as many threads, or with the most it has
    able: list  # all records of peers with no more threads

    @property
    def best(self):
        """The fastest right answer; a peer that is faster with fewer threads is judged by that."""
        counted = [record for record in self.able if record.counts]
        return min(counted, key=lambda record: record.time, default=None)

    @property
    def ratio(self):
        """The best peer's median over ours; above 1 we are faster. None without two times that agree."""
        if not self.ours.counts or self.best is None:
            return None
        return self.best.time / max(self.ours.time, 1e-9)

    @property
    def least_ratio(self):
        """What the ratio is above, where all peers that have the task were beyond the limit."""
        limits = [record.limit for record in self.able if record.status == "limit"]
        if self.best is not None or not self.ours.counts or not limits:
            return None
        return min(limits) / max(self.ours.time, 1e-9)


def matches(records):
    """A match for each graph, task and number of threads; who has fewer threads stands in with what it has."""
    groups = {}
    for record in records:
        groups.setdefault((record.graph, record.task), []).append(record)
    found = []
    for group in groups.values():
        for threads in sorted({record.threads for record in group}):
            able = sorted(
                (record for record in group if record.threads <= threads), key=lambda record: record.threads)
            kept = {record.entrant: record for record in able}
            if OURS in kept:
                others = [record for record in able if record.entrant != OURS]
                found.append(Match(threads, kept.pop(OURS), kept, others))
    return found
