#!/usr/bin/env python3
"""Measure comparing 100,000 statements, and drawing 5,000 articles where the releases are at hand, and put
the table into Documentation/Benchmarks.md.

Usage: python3 Tools/bench_comparing.py PROGRAM
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import comparison_corpus
from bench_tables import machine, publish

TOOLS = pathlib.Path(__file__).resolve().parent
RELEASES = (
    pathlib.Path(os.environ.get("RAPPORTEUR_SHARED", "../shared")).resolve()
    / "press/state_department_2021-2022.jsonl.gz")
STATEMENTS, ARTICLES, RUNS = 100_000, 5_000, 7
BOTH = ["Country A", "Country B"]
COMMANDS = [
    ["compare", *BOTH],
    *(["compare", *BOTH, view] for view in ("--network", "--timeline", "--words", "--claims")),
    ["report", *BOTH, "-o", "report.html"],
]
DRAWING = ["graph", "countries", "-o", "countries.svg"]


def measured(command, folder):
    """The seconds by the clock, those of the processor, and the megabytes that a command takes."""
    start = time.perf_counter()
    with open(os.devnull, "w") as nothing:
        process = subprocess.Popen(command, cwd=folder, stdout=nothing, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed with {process.returncode}.")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def row(program, command, folder):
    """The line of a table for several runs of a command."""
    clock, processor, memory = zip(*(measured([program, *command], folder) for _ in range(RUNS)))
    return (
        f"| `{' '.join(command)}` | {min(clock):.2f} | {statistics.median(clock):.2f} | {max(clock):.2f} |"
        f" {statistics.median(processor):.2f} | {max(memory):.0f} |")


def comparing(program, folder):
    comparison_corpus.main(STATEMENTS, f"{folder}/corpus.nq")
    measured([program, "init"], folder)
    measured([program, "import", "corpus.nq", "--base", "http://e/"], folder)
    return [row(program, command, folder) for command in COMMANDS]


def drawing(program, folder):
    with open(f"{folder}/articles.jsonl", "w") as articles:
        subprocess.run(
            [sys.executable, TOOLS / "drawing_corpus.py", str(ARTICLES), RELEASES], stdout=articles, check=True)
    measured([program, "init"], folder)
    measured([program, "ingest", "--reader", "rules", "articles.jsonl"], folder)
    return [row(program, DRAWING, folder)]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    os.environ.pop("RAPPORTEUR_DB", None)
    before = machine()
    lines = [
        f"| {STATEMENTS:,} statements; the drawing: {ARTICLES:,} articles | s, fastest | s, median | s, slowest"
        " | s of the processor | MB at most |",
        "|---|---|---|---|---|---|"]
    for work, wanted in ((comparing, True), (drawing, RELEASES.exists())):
        if not wanted:
            print(f"The drawing was not measured: {RELEASES} is not there; set RAPPORTEUR_SHARED.")
            continue
        with tempfile.TemporaryDirectory() as folder:
            lines += work(program, folder)
    publish("bench-comparing", before, lines)


if __name__ == "__main__":
    main()
