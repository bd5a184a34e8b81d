#!/usr/bin/env python3
"""Measure reading and asking on the State Department's releases, and put the tables into
Documentation/Benchmarks.md.

Usage: python3 Tools/bench.py PROGRAM
"""

import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

from bench_tables import machine, publish

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
    ["graph", "countries", "-o", "countries.dot"],
    ["graph", "topics", "-o", "topics.dot"],
    ["query", "SELECT ?c (COUNT(?s) AS ?n) { ?s rap:onBehalfOf ?c } GROUP BY ?c ORDER BY DESC(?n)"],
]


def timed(command, folder):
    """The seconds that a command takes, its exit code and what it writes."""
    start = time.perf_counter()
    run = subprocess.run(command, cwd=folder, capture_output=True, stdin=subprocess.DEVNULL)
    return time.perf_counter() - start, run.returncode, run.stdout + run.stderr


def reading(program, releases, folder):
    """Reads the releases twice; the lines of the table, or None where it failed."""
    timed([program, "init"], folder)
    seconds, code, words = timed([program, "ingest", "--reader", "rules", releases], folder)
    if code:
        print(words.decode(errors="replace"), file=sys.stderr)
        return None
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    size = (pathlib.Path(folder) / ".rapporteur/graph.sqlite").stat().st_size / 1e6
    again = timed([program, "ingest", "--reader", "rules", releases], folder)[0]
    told = words.decode(errors="replace").strip().splitlines()[-1]
    return [
        "| reading, by the rules | |",
        "|---|---|",
        f"| time | {seconds:.1f} s |",
        f"| memory at most | {memory:.0f} MB |",
        f"| database | {size:.0f} MB |",
        f"| the same again | {again:.1f} s |",
        "",
        f"`{told}`",
    ]


def asking(program, folder):
    """The lines of the table of asking, and how many questions failed."""
    lines = ["| asking | ms, fastest | ms, median | ms, slowest |", "|---|---|---|---|"]
    failed = 0
    for question in QUESTIONS:
        runs = [timed([program, *question], folder) for _ in range(RUNS)]
        name = " ".join(question)
        if runs[0][1]:
            failed += 1
            lines.append(f"| `{name}` | failed with {runs[0][1]} | | |")
            continue
        times = [run[0] * 1000 for run in runs]
        middle = statistics.median(times)
        lines.append(f"| `{name}` | {min(times):.0f} | {middle:.0f} | {max(times):.0f} |")
    return lines, failed


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    if not RELEASES.exists():
        print(f"Nothing was measured: {RELEASES} is not there; set RAPPORTEUR_SHARED.")
        return 0
    os.environ.pop("RAPPORTEUR_DB", None)
    before = machine()
    with tempfile.TemporaryDirectory() as folder:
        lines = reading(program, str(RELEASES.resolve()), folder)
        if lines is None:
            return 1
        publish("bench-reading", before, lines)
        before = machine()
        lines, failed = asking(program, folder)
        publish("bench-asking", before, lines)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
