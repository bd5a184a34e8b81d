#!/usr/bin/env python3
"""Measure the query engine beside Oxigraph on a made graph, and put the table into
Documentation/Benchmarks.md.

Usage: python3 Tools/bench_engines.py PROGRAM BENCH [TRIPLES]

PROGRAM is rapporteur, BENCH the program that times queries within one process. The graph and the
questions are those of ../shared/bench; Oxigraph and numpy live in .environments/bench. Both engines
are warm, fetch all rows and run one after the other; a question that takes Oxigraph longer than
LIMIT seconds is given up.
"""

import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from bench_tables import machine, publish

SHARED = pathlib.Path(os.environ.get("RAPPORTEUR_SHARED", "../shared")).resolve()
ENVIRONMENT = pathlib.Path(".environments/bench").resolve()
RUNS = 5
LIMIT = 60

OXIGRAPH = """
import statistics, sys, time, pyoxigraph
store = pyoxigraph.Store.read_only(sys.argv[1])
query = sys.stdin.read()
times = []
for run in range(int(sys.argv[2]) + 1):
    start = time.perf_counter()
    rows = 0
    for solution in store.query(query):
        rows += 1
        [term.value if term is not None else None for term in solution]
    times.append(time.perf_counter() - start)
    if times[-1] > 20:
        break
kept = times[1:] or times
print(rows, statistics.median(kept) * 1000)
"""

LOADING = """
import sys, pyoxigraph
store = pyoxigraph.Store(sys.argv[1])
store.bulk_load(path=sys.argv[2], format=pyoxigraph.RdfFormat.N_TRIPLES)
store.flush()
store.optimize()
"""


def python():
    """The Python that has Oxigraph, installed where it is missing; None without a network."""
    program = ENVIRONMENT / "bin/python"
    probe = [program, "-c", "import pyoxigraph, numpy"]
    if program.exists() and subprocess.run(probe, capture_output=True).returncode == 0:
        return program
    subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
    pip = [program, "-m", "pip", "install", "--quiet", "pyoxigraph", "numpy"]
    return program if subprocess.run(pip).returncode == 0 else None


def measured(command, **options):
    """The seconds and the peak memory in MB of a command, which must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command[0]} failed: {status}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def size(path):
    """The bytes of a file or of all files of a folder, in MB."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files) / 1e6


def ours(bench, database, queries):
    """Rows and median milliseconds of each query."""
    pairs = [part for pair in queries.items() for part in pair]
    run = subprocess.run(
        [bench, database, str(RUNS), *pairs], capture_output=True, text=True, check=True
    )
    lines = [line.split("\t") for line in run.stdout.splitlines()]
    return {name: (int(rows), float(median)) for name, rows, median, _ in lines}


def theirs(interpreter, database, query):
    """Rows and median milliseconds, None where it takes too long."""
    try:
        run = subprocess.run(
            [interpreter, "-c", OXIGRAPH, database, str(RUNS)],
            input=query, capture_output=True, text=True, timeout=LIMIT, check=True,
        )
    except subprocess.TimeoutExpired:
        return None
    rows, median = run.stdout.split()
    return int(rows), float(median)


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    program, bench = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:3])
    triples = int(sys.argv[3]) if len(sys.argv) == 4 else 1_000_000
    if not (SHARED / "bench/generate.py").exists():
        print(f"Nothing was measured: {SHARED}/bench is not there; set RAPPORTEUR_SHARED.")
        return 0
    interpreter = python()
    if interpreter is None:
        print("Nothing was measured: pyoxigraph could not be fetched from PyPI.")
        return 0
    sys.path.insert(0, str(SHARED / "bench"))
    from queries import PFX, Q

    queries = {name: PFX + text for name, text in Q.items()}
    before = machine()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        data, own, other = folder / "data.nt", folder / "graph.sqlite", folder / "oxigraph"
        subprocess.run(
            [interpreter, SHARED / "bench/generate.py", str(triples), data],
            check=True, stdout=subprocess.DEVNULL,
        )
        place = ["--database", str(own)]
        measured([program, "init", *place])
        our_load = measured([program, "import", *place, str(data)])
        their_load = measured([interpreter, "-c", LOADING, str(other), str(data)])
        lines = [
            "| | Rapporteur | Oxigraph | ratio |",
            "|---|---|---|---|",
            row("loading, s", our_load[0], their_load[0]),
            row("loading, MB of memory", our_load[1], their_load[1]),
            row("disk, MB", size(own), size(other)),
        ]
        ratios = []
        answers = ours(bench, str(own), queries)
        for name, query in queries.items():
            rows, time_taken = answers[name]
            other_answer = theirs(interpreter, str(other), query)
            if other_answer is None:
                lines.append(f"| {name}, ms | {time_taken:.2f} | over {LIMIT * 1000:,} | |")
                ratios.append(LIMIT * 1000 / time_taken)
                continue
            # The record of the import has three predicates of its own.
            if other_answer[0] != rows - (3 if name == "q22_preds" else 0):
                raise SystemExit(f"{name}: {rows} rows, but {other_answer[0]} from Oxigraph")
            lines.append(row(f"{name}, ms", time_taken, other_answer[1]))
            ratios.append(other_answer[1] / time_taken)
        mean = math.exp(statistics.fmean(math.log(ratio) for ratio in ratios))
        lines += [
            "",
            f"{triples:,} triples. Geometric mean of the {len(ratios)} ratios: {mean:.1f} (a question"
            f" that Oxigraph did not finish counts with the {LIMIT} s that it was given).",
        ]
    publish("bench-engines", before, lines)
    return 0


def row(name, ours, theirs):
    """A line of the table: how many times more the other one takes."""
    return f"| {name} | {ours:,.2f} | {theirs:,.2f} | {theirs / ours:.1f} |"


if __name__ == "__main__":
    sys.exit(main())
