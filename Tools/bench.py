#!/usr/bin/env python3
"""Measure reading and asking on the State Department's releases, and print the tables of
Documentation/Benchmarks.md.

Usage: python3 Tools/bench.py PROGRAM
"""

import os
import pathlib
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time

SHARED = pathlib.Path(os.environ.get("RAPPORTEUR_SHARED", "../shared"))
RELEASES = SHARED / "press/state_department_2021-2022.jsonl.gz"
RUNS = 20
QUESTIONS = [
    ["--version"],
    ["people"],
    ["statements"],
    ["statements", "--by", "blinken", "--about", "ukraine"],
    ["events", "--with", "çavuşoğlu"],
    ["events", "--with", "Cavusoglu"],
    ["search", "grain"],
    ["graph", "speakers", "-o", "speakers.dot"],
    ["query", "SELECT ?c (COUNT(?s) AS ?n) { ?s rap:onBehalfOf ?c } GROUP BY ?c ORDER BY DESC(?n)"],
]


def machine():
    """The processor, its cores and the system, in words."""
    model = platform.machine()
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    return f"{model}, {len(os.sched_getaffinity(0))} cores, Linux {platform.release()}"


def timed(command, folder):
    """The seconds that a command takes, its exit code and what it writes."""
    start = time.perf_counter()
    run = subprocess.run(command, cwd=folder, capture_output=True, stdin=subprocess.DEVNULL)
    return time.perf_counter() - start, run.returncode, run.stdout + run.stderr


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    if not RELEASES.exists():
        print(f"Nothing was measured: {RELEASES} is not there; set RAPPORTEUR_SHARED.")
        return 0
    os.environ.pop("RAPPORTEUR_DB", None)
    releases = str(RELEASES.resolve())
    print(f"Machine: {machine()}.\n")
    with tempfile.TemporaryDirectory() as folder:
        timed([program, "init"], folder)
        seconds, code, words = timed([program, "ingest", releases], folder)
        if code:
            print(words.decode(errors="replace"))
            return 1
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        size = (pathlib.Path(folder) / ".rapporteur/graph.sqlite").stat().st_size / 1e6
        again = timed([program, "ingest", releases], folder)[0]
        print("| reading | |\n|---|---|")
        print(f"| time | {seconds:.1f} s |\n| memory at most | {memory:.0f} MB |")
        print(f"| database | {size:.0f} MB |\n| the same again | {again:.1f} s |")
        print(f"\n{words.decode(errors='replace').strip().splitlines()[-1]}\n")
        print("| asking | ms, median | ms, slowest |\n|---|---|---|")
        failed = 0
        for question in QUESTIONS:
            runs = [timed([program, *question], folder) for _ in range(RUNS)]
            name = " ".join(question)
            if runs[0][1]:
                failed += 1
                print(f"| `{name}` | failed with {runs[0][1]} | |")
                continue
            times = [run[0] * 1000 for run in runs]
            print(f"| `{name}` | {statistics.median(times):.0f} | {max(times):.0f} |")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
