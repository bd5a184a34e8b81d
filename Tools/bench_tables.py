"""What the two benchmarks share: the machine in words, and tables that go into the documentation."""

import datetime
import os
import pathlib
import platform
import re

DOCUMENT = pathlib.Path(__file__).resolve().parent.parent / "Documentation/Benchmarks.md"


def machine():
    """The processor, its cores and the system, in words."""
    model = platform.machine()
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    load = os.getloadavg()[0]
    return (
        f"{model}, {len(os.sched_getaffinity(0))} cores, Linux {platform.release()},"
        f" load {load:.1f} before"
    )


def publish(name, machine_before, lines):
    """Prints a table and puts it in the place of the one of that name in Benchmarks.md."""
    stamp = f"Measured on {datetime.date.today().isoformat()}: {machine_before}."
    text = "\n".join([stamp, "", *lines])
    print(text + "\n", flush=True)
    begin, end = f"<!-- make {name}: begin -->", f"<!-- make {name}: end -->"
    document = DOCUMENT.read_text()
    if begin not in document or end not in document:
        raise SystemExit(f"{DOCUMENT} has no place for {name}: it wants {begin} and {end}.")
    pattern = re.escape(begin) + ".*?" + re.escape(end)
    DOCUMENT.write_text(
        re.sub(pattern, lambda _: f"{begin}\n{text}\n{end}", document, count=1, flags=re.DOTALL)
    )
