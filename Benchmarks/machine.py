"""What the figures were measured on."""

import os
import platform
from pathlib import Path


def describe():
    """Lines of text: processor, cores, memory, system, load at the start."""
    cpu = field("/proc/cpuinfo", "model name") or platform.processor() or "unknown processor"
    memory = int((field("/proc/meminfo", "MemTotal") or "0 kB").split()[0]) / 1024**2
    return [
        f"{cpu}, {len(os.sched_getaffinity(0))} cores to use, {memory:.0f} GB of memory",
        f"{system()}, Linux {platform.release()}, Python {platform.python_version()}",
        f"load before the first run: {os.getloadavg()[0]:.1f} (a load well above 0 makes the figures noisy)",
    ]


def system():
    return (field("/etc/os-release", "PRETTY_NAME", "=") or platform.system()).strip('"')


def field(path, name, separator=":"):
    if not Path(path).exists():
        return ""
    for line in Path(path).read_text().splitlines():
        key, found, value = line.partition(separator)
        if found and key.strip() == name:
            return value.strip()
    return ""
