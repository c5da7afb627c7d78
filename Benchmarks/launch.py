"""Runs a program and writes its exit status, wall time and peak memory as JSON to a file.

    python3 -I -S launch.py REPORT PROGRAM [ARGUMENT…]

A small process of its own, because Linux counts the memory of the parent at the start into the child's peak:
what this reports is never below the ten megabytes that this script takes itself.
"""

import json
import os
import sys
import time

start = time.perf_counter()
child = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(child, 0)
report = {
    "status": os.waitstatus_to_exitcode(status), "wall": time.perf_counter() - start,
    "memory": usage.ru_maxrss * 1024,
}
with open(sys.argv[1], "w", encoding="ascii") as file:
    json.dump(report, file)
